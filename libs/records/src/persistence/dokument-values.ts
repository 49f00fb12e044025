import { newId } from '#libs/kernel';
import { exec, sql, type Ctx, type Sql } from '#libs/platform';
import type { DokumentField, DokumentValues, ReadValues } from '../contracts/index.js';

/** Values a Dokument has from now on, the version they come with, and which of them were read. */
export interface NewValues {
  readonly dokumentId: string;
  readonly version: number;
  readonly values: Partial<DokumentValues>;
  readonly read: ReadValues;
}

/** Ends the present values of those fields, where there are any, and begins the next. */
export async function beginValues(ctx: Ctx, next: NewValues): Promise<void> {
  const begun = Object.entries(next.values).map(([field, value]) => {
    const reading = readOf(next.read, field);
    return { field, value, origin: reading ? 'read' : 'typed', reading };
  });
  await exec(
    ctx,
    sql`with begun as (
          select * from jsonb_to_recordset(${JSON.stringify(begun)}::jsonb)
            as v (field text, value text, origin text, reading jsonb)
        ), ended as (
          update records.dokument_value old set valid_to = greatest(old.valid_from, ${ctx.now})
          from begun where old.dokument_id = ${next.dokumentId} and old.field = begun.field
            and old.valid_to is null
        )
        insert into records.dokument_value
          (dokument_id, field, version, value, origin, reading, valid_from)
        select ${next.dokumentId}, field, ${next.version}, value, origin, reading, ${ctx.now}
        from begun`,
  );
  const { deadline } = next.values;
  if (deadline !== undefined) await changeDeadline(ctx, next, deadline);
}

function readOf(read: ReadValues, field: string) {
  return Object.entries(read).find(([name]) => name === field)?.[1] ?? null;
}

/** Another day holds for a Dokument, or none; the former one stays as a row that has ended. */
async function changeDeadline(
  ctx: Ctx,
  { dokumentId, read }: NewValues,
  day: string | null,
): Promise<void> {
  await exec(
    ctx,
    sql`update records.deadline set ended_at = ${ctx.now}
        where dokument_id = ${dokumentId} and ended_at is null`,
  );
  if (day === null) return;
  const { deadline: from } = read;
  await exec(
    ctx,
    sql`insert into records.deadline
          (id, dokument_id, day, origin, printed, page_no, noted_at, noted_by_kind, noted_by_id)
        values (${newId()}, ${dokumentId}, ${day}, ${from ? 'read' : 'typed'},
          ${from?.text ?? null}, ${from?.pageNo ?? null}, ${ctx.now}, ${ctx.actor.kind},
          ${ctx.actor.id})`,
  );
}

/** The day that holds for a Dokument, `YYYY-MM-DD`, or null. */
export function deadlineOf(dokumentId: Sql): Sql {
  return sql`(select l.day::text from records.deadline l
    where l.dokument_id = ${dokumentId} and l.ended_at is null)`;
}

/** Which of the present values of a Dokument were read, as a JSON array of {@link DokumentField}. */
export function readFieldsOf(dokumentId: Sql): Sql {
  return sql`(select coalesce(json_agg(r.field order by r.field), '[]') from records.dokument_value r
    where r.dokument_id = ${dokumentId} and r.valid_to is null and r.origin = 'read')`;
}

/** What stands beside the row of a Dokument. */
export interface BesideDokument {
  readonly deadline: string | null;
  readonly readFields: readonly DokumentField[];
}
