import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { DropRefusal, DropState, DropTarget } from '../domain/dropped.js';
import type { LetterAtDesk, StapelAtDesk } from './at-desk.js';

/** A letter that was dropped on an Akte. */
export interface DroppedLetter extends DropTarget {
  readonly letterId: string;
  /** Who has dropped it, and in whose name it is filed. */
  readonly personId: string;
  readonly state: DropState;
}

/** One of them as whoever dropped it sees it. */
export interface DroppedItem {
  readonly letterId: string;
  readonly filename: string;
  readonly state: DropState;
  readonly reason: DropRefusal | null;
  /** The Dokument it has become, or the one that has the same bytes. */
  readonly dokumentId: string | null;
  readonly undoUntil: Date | null;
}

/** What has become of one. */
export type DropOutcome =
  | { readonly state: 'filed' }
  | {
      readonly state: 'kept';
      readonly reason: DropRefusal;
      readonly twinId?: string | undefined;
    };

/** Days for which somebody is told that others have put what she had dropped elsewhere. */
const TOLD_DAYS = 7;

function arrangedSince({ now }: Ctx): Date {
  return new Date(now.getTime() - TOLD_DAYS * 86_400_000);
}

/** Keeps of letters that were dropped on an Akte what becomes of them. */
export class DroppedLetterRepository {
  /**
   * Of a letter that has just come; nothing of one whose Stapel goes nowhere by itself. False where somebody
   * else would put it into a Stapel that files what is in it in the name of whoever began it.
   */
  async insert(
    ctx: Ctx,
    { stapel: { id, target } }: StapelAtDesk,
    letterId: string,
  ): Promise<boolean> {
    if (!target) return true;
    const inserted = await exec(
      ctx,
      sql`insert into intake.dropped_letter (letter_id, akte_id, vorgang_id, person_id, dropped_at)
          select ${letterId}::uuid, s.for_akte_id, s.for_vorgang_id, s.creator_id::uuid, ${ctx.now}::timestamptz
          from intake.stapel s
          where s.id = ${id} and s.creator_kind = ${ctx.actor.kind} and s.creator_id = ${ctx.actor.id}`,
    );
    return inserted > 0;
  }

  /** Null for a letter that was not dropped on an Akte. */
  byLetter(ctx: Ctx, letterId: string): Promise<DroppedLetter | null> {
    return one(
      ctx,
      sql`select letter_id as "letterId", akte_id as "akteId", vorgang_id as "vorgangId",
            person_id as "personId", state
          from intake.dropped_letter where letter_id = ${letterId}`,
    );
  }

  /** Says once what has become of it; false where that was said before. */
  async settle(ctx: Ctx, { letter }: LetterAtDesk, outcome: DropOutcome): Promise<boolean> {
    const kept = outcome.state === 'kept' ? outcome : null;
    const settled = await exec(
      ctx,
      sql`update intake.dropped_letter
          set state = ${outcome.state}, reason = ${kept?.reason ?? null},
            twin_id = ${kept?.twinId ?? null}, settled_at = ${ctx.now}
          where letter_id = ${letter.id} and state = 'waiting'`,
    );
    return settled > 0;
  }

  /** How many are on their way into an Akte, by whomever. */
  async waitingFor(ctx: Ctx, akteId: string): Promise<number> {
    const found = await one<{ n: number }>(
      ctx,
      sql`select count(*)::int as n from intake.dropped_letter
          where akte_id = ${akteId} and state = 'waiting'`,
    );
    return found?.n ?? 0;
  }

  /**
   * What the actor has dropped on an Akte and need still look at, the oldest first: what is on its way, what
   * stays in the inbox as long as it lies there, and what was filed since then.
   */
  ofActor(ctx: Ctx, akteId: string, filedSince: Date): Promise<DroppedItem[]> {
    return rows(
      ctx,
      sql`select d.letter_id as "letterId", o.filename, d.state, d.reason,
            coalesce(d.twin_id, p.dokument_id) as "dokumentId", p.undo_until as "undoUntil"
          from intake.dropped_letter d join intake.posteingang p on p.id = d.letter_id
            join intake.original o on o.id = p.original_id
          where d.akte_id = ${akteId} and d.person_id::text = ${ctx.actor.id}
            and (d.state = 'waiting'
              or d.state = 'kept' and p.state <> 'filed' and p.aside_reason is null
              or d.reason = 'arranged' and d.settled_at > ${arrangedSince(ctx)}
                and p.filed_by_id is distinct from ${ctx.actor.id}
              or d.state = 'filed' and d.settled_at > ${filedSince} and p.state = 'filed'
                and p.filed_by_id = ${ctx.actor.id})
          order by d.dropped_at, d.letter_id limit 200`,
    );
  }

  /** Letters that nothing waits for any more, but that were not filed yet. */
  async stalled(
    ctx: Ctx,
    { before, besides, limit }: { before: Date; besides: readonly string[]; limit: number },
  ): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`select d.letter_id as id from intake.dropped_letter d
            join intake.posteingang p on p.id = d.letter_id
          where d.state = 'waiting' and d.dropped_at < ${before} and p.state <> 'reading'
            and not d.letter_id::text = any(${besides})
          order by d.dropped_at desc limit ${limit}`,
    );
    return found.map(({ id }) => id);
  }
}
