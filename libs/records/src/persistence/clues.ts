import { newId } from '#libs/kernel';
import { cluesOfAkte, cluesOfValues, type Clue, type ClueKind } from '#libs/letters/contracts';
import { exec, sql, type Ctx } from '#libs/platform';
import type { ValueChange } from '../domain/value-changes.js';
import type { Akte } from './records.entities.js';

/** What of a filed letter tells of others like it; that its text mentions a number or a word does not. */
const LEARNED: ReadonlySet<ClueKind> = new Set([
  'reference',
  'account',
  'sender',
  'office',
  'iban',
  'mail-address',
  'mail-domain',
  'sender-address',
  'message',
  'thread',
  'address',
  'subject-word',
]);

/** By what an Akte is known before anything lies in it: its number and its Betreff, the present one alone. */
export async function keepAkteClues(ctx: Ctx, akte: Akte): Promise<void> {
  await exec(ctx, sql`delete from records.clue where akte_id = ${akte.id} and dokument_id is null`);
  await insert(ctx, { akteId: akte.id, dokumentId: null }, cluesOfAkte(akte));
}

/** What was read in a Dokument that has just been filed, and who has filed it. */
export function keepDokumentClues(
  ctx: Ctx,
  of: { readonly akteId: string; readonly dokumentId: string },
  clues: readonly Clue[],
): Promise<void> {
  return insert(
    ctx,
    of,
    clues.filter(({ kind }) => LEARNED.has(kind)),
  );
}

/** What a clerk has put right is learned in place of what stood there. */
export async function relearn(
  ctx: Ctx,
  of: { readonly akteId: string; readonly dokumentId: string },
  changes: readonly ValueChange[],
): Promise<void> {
  for (const { field, from, to } of changes) {
    if (field !== 'sender' && field !== 'foreignReference') continue;
    const [unlearned, learned] = [from, to].map((value) => cluesOfValues({ [field]: value }));
    const values = unlearned?.map(({ value }) => value) ?? [];
    await exec(
      ctx,
      sql`delete from records.clue where dokument_id = ${of.dokumentId}
          and (${field === 'sender'} and kind in ('sender', 'office')
            or ${field === 'foreignReference'} and kind in ('reference', 'account')
              and value = any(${values}::text[]))`,
    );
    await insert(ctx, of, learned ?? []);
  }
}

async function insert(
  ctx: Ctx,
  { akteId, dokumentId }: { akteId: string; dokumentId: string | null },
  clues: readonly Clue[],
): Promise<void> {
  if (clues.length === 0) return;
  const filedBy = dokumentId === null ? null : ctx.actor.id;
  await exec(
    ctx,
    sql`insert into records.clue (id, akte_id, dokument_id, kind, value, filed_by)
        select c.id, ${akteId}::uuid, ${dokumentId}::uuid, c.kind, c.value, ${filedBy}::text
        from unnest(${clues.map(() => newId())}::uuid[], ${clues.map(({ kind }) => kind)}::text[],
          ${clues.map(({ value }) => value)}::text[]) as c(id, kind, value)`,
  );
}
