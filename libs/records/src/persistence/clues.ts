import { newId } from '#libs/kernel';
import { cluesOfAkte, type Clue, type ClueKind } from '#libs/letters/contracts';
import { exec, sql, type Ctx } from '#libs/platform';
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
