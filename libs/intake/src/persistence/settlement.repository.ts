import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { LetterState, OriginalSituation, Settlement } from '../domain/settle.js';
import type { PageCounts } from '../domain/states.js';

type OriginalPart = Omit<OriginalSituation, 'letters' | 'pages'> & PageCounts;

/** Reads what is known of an original, and writes what follows from it. */
export class SettlementRepository {
  /** The situation of an original, its pages counted once. */
  async situation(ctx: Ctx, originalId: string): Promise<OriginalSituation | null> {
    const found = await one<OriginalPart>(
      ctx,
      // The readings are looked at only when no page waits: they are large.
      sql`select o.probed_at is not null as probed, o.readable, o.rendition_state as rendition,
            counts.total, counts.done, counts.failed,
            case when counts.total > 0 and counts.done + counts.failed = counts.total then exists (
              select 1 from intake.page
              where original_id = o.id and reading ->> 'source' in ('ocr', 'none'))
            else false end as scanned
          from intake.original o cross join lateral (
            select count(*)::int as total,
              count(*) filter (where state = 'done')::int as done,
              count(*) filter (where state = 'failed')::int as failed
            from intake.page where original_id = o.id) counts
          where o.id = ${originalId}`,
    );
    if (!found) return null;
    const { total, done, failed, ...original } = found;
    const letters = await rows<LetterState>(
      ctx,
      sql`select id, state from intake.posteingang where original_id = ${originalId} order by id`,
    );
    return { ...original, pages: { total, done, failed }, letters };
  }

  /** Writes the states and counts of an original and the states of its letters. */
  async save(
    ctx: Ctx,
    originalId: string,
    { state, buildRendition, letters }: Settlement,
    pages: PageCounts,
  ): Promise<void> {
    await exec(
      ctx,
      sql`update intake.original set state = ${state}, pages_done = ${pages.done},
            pages_failed = ${pages.failed}
          where id = ${originalId}`,
    );
    if (buildRendition) {
      await exec(
        ctx,
        sql`update intake.original set rendition_state = 'waiting' where id = ${originalId}`,
      );
    }
    for (const letter of letters) {
      await exec(
        ctx,
        sql`update intake.posteingang set state = ${letter.state}
            where id = ${letter.id} and state <> ${letter.state}`,
      );
    }
  }

  /** The states of all letters of a Stapel. */
  async letterStates(ctx: Ctx, stapelId: string): Promise<LetterState[]> {
    return rows(
      ctx,
      sql`select id, state from intake.posteingang where stapel_id = ${stapelId} order by id`,
    );
  }
}
