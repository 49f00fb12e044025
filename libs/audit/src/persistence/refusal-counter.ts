import { one, rows, sql, type Ctx } from '#libs/platform';

/** What strangers were refused in one minute. */
export interface CountedMinute {
  readonly minute: Date;
  readonly refusals: number;
  readonly addresses: number;
  readonly kinds: Record<string, number>;
}

/** Counts refusals of senders nobody knows. */
export class RefusalCounter {
  /** Adds what a refusal stands for and answers true for the first of its minute. */
  async isFirst(
    ctx: Ctx,
    {
      minute,
      address,
      kind,
      times,
    }: { minute: Date; address: string; kind: string; times: number },
  ): Promise<boolean> {
    const counted = await one<{ count: number }>(
      ctx,
      sql`insert into audit.anonymous_refusal as known (minute, address, kind, count)
          values (${minute}, ${address}, ${kind}, ${times})
          on conflict (minute, address, kind) do update set count = known.count + excluded.count
          returning count`,
    );
    return counted?.count === times;
  }

  /** Takes out what was counted in the minutes before; whoever asks first gets it. */
  take(ctx: Ctx, before: Date): Promise<CountedMinute[]> {
    return rows(
      ctx,
      sql`with gone as (
            delete from audit.anonymous_refusal where minute < ${before} returning *
          ), by_kind as (
            select minute, kind, sum(count)::int as count from gone group by minute, kind
          )
          select minute, sum(count)::int as refusals,
            (select count(distinct address)::int from gone g where g.minute = k.minute) as addresses,
            json_object_agg(kind, count) as kinds
          from by_kind k group by minute order by minute`,
    );
  }
}
