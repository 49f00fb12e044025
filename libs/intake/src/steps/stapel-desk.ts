import { Injectable } from '@nestjs/common';
import { Scopes, type Ctx } from '#libs/platform';
import { PosteingangNotFound, StapelNotFound } from '../contracts/errors.js';
import { LetterAtDesk, OriginalAtDesk, StapelAtDesk } from '../persistence/at-desk.js';
import { OriginalRepository } from '../persistence/original.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import type { PosteingangRow, StapelRow } from '../persistence/rows.js';
import { StapelRepository } from '../persistence/stapel.repository.js';
import { Progress } from './progress.js';

/** There was nothing to do, and why; then nothing is settled and nothing is told. */
export interface Unchanged {
  readonly unchanged: string;
}

/** Only what the intake notes for itself has changed, and why nothing is owed to the log for it. */
export interface Noted {
  readonly noted: string;
}

/** What a change came to. */
export type DeskOutcome = 'changed' | Noted | Unchanged;

/** Originals of a Stapel that have changed, perhaps none of them. */
export type StapelOutcome = readonly string[] | Unchanged;

/** @param reason an English sentence for the next reader */
export function unchanged(reason: string): Unchanged {
  return { unchanged: reason };
}

/** @param reason an English sentence for the next reader */
export function noted(reason: string): Noted {
  return { noted: reason };
}

/**
 * The one way to change a letter, an original or a Stapel. It locks the Stapel, then the letter, asks
 * for the right, runs the work on what is there now, settles what follows from it and tells of it.
 */
@Injectable()
export class StapelDesk {
  private readonly stapel = new StapelRepository();
  private readonly originals = new OriginalRepository();
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly progress: Progress,
    private readonly scopes: Scopes,
  ) {}

  /** Changes a letter that the actor sees, and answers what it is now. @throws PosteingangNotFound */
  async change(
    ctx: Ctx,
    letterId: string,
    work: (at: LetterAtDesk) => Promise<DeskOutcome>,
  ): Promise<PosteingangRow> {
    const changed = await this.changeIfThere(ctx, letterId, work);
    if (!changed) throw new PosteingangNotFound();
    return changed;
  }

  /** As {@link change}; null for a letter that is no more, such as one that was a separator sheet. */
  changeIfThere(
    ctx: Ctx,
    letterId: string,
    work: (at: LetterAtDesk) => Promise<DeskOutcome>,
  ): Promise<PosteingangRow | null> {
    return this.asIntake(ctx, async () => {
      const at = await this.letterAtDesk(ctx, letterId);
      if (!at) {
        ctx.trail.unchanged('there is no such letter for the actor');
        return null;
      }
      const outcome = await work(at);
      if (leaveTrail(ctx, outcome)) return at.letter;
      await this.settle(ctx, at.stapel.id, [at.original.id], at.letter);
      return this.letters.visible(ctx, letterId);
    });
  }

  /** Changes an original; for what the intake does by itself. False when nothing has changed. */
  changeOriginal(
    ctx: Ctx,
    originalId: string,
    work: (at: OriginalAtDesk) => Promise<DeskOutcome>,
  ): Promise<boolean> {
    return this.asIntake(ctx, async () => {
      const at = await this.originalAtDesk(ctx, originalId);
      const outcome = at ? await work(at) : unchanged('there is no such original');
      if (leaveTrail(ctx, outcome) || !at) return false;
      await this.settle(ctx, at.stapel.id, [originalId]);
      return true;
    });
  }

  /**
   * Changes a Stapel that the actor sees; the work names the originals it has changed.
   *
   * @throws StapelNotFound
   */
  changeStapel(
    ctx: Ctx,
    stapelId: string,
    work: (at: StapelAtDesk) => Promise<StapelOutcome>,
  ): Promise<void> {
    return this.asIntake(ctx, async () => {
      await this.stapel.lock(ctx, stapelId);
      const stapel = await this.stapel.visible(ctx, stapelId);
      if (!stapel) throw new StapelNotFound();
      const outcome = await work(new StapelAtDesk(stapel));
      if (!leaveTrail(ctx, outcome)) await this.settle(ctx, stapelId, outcome);
    });
  }

  /** Whether the actor saw the letter until somebody filed it where the actor sees nothing. */
  wasSeen(ctx: Ctx, letterId: string): Promise<boolean> {
    return this.asIntake(ctx, () => this.letters.wasSeen(ctx, letterId));
  }

  /**
   * Locking, counting and settling look at all letters of an original, also at those filed where the
   * actor sees nothing. What the actor may see is still asked by the predicates.
   */
  private asIntake<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
    return this.scopes.within(ctx, { name: 'intake', reads: ['mail'] }, work);
  }

  /** The Stapel first, then the letter: whoever keeps to that never waits for somebody who waits. */
  private async letterAtDesk(ctx: Ctx, letterId: string): Promise<LetterAtDesk | null> {
    const place = await this.letters.placeOf(ctx, letterId);
    const stapel = place && (await this.stapel.lock(ctx, place.stapelId));
    if (!stapel) return null;
    await this.letters.lock(ctx, letterId);
    const letter = await this.letters.visible(ctx, letterId);
    const original = letter && (await this.originals.byId(ctx, letter.originalId));
    return original && new LetterAtDesk(stapel, original, letter);
  }

  private async originalAtDesk(ctx: Ctx, originalId: string): Promise<OriginalAtDesk | null> {
    const place = await this.originals.byId(ctx, originalId);
    const stapel = place && (await this.stapel.lock(ctx, place.stapelId));
    // Read again: what it was before the lock may be old.
    const original = stapel && (await this.originals.byId(ctx, originalId));
    return original && new OriginalAtDesk(stapel, original);
  }

  /** What follows from a change, for each original and then for their Stapel. It is locked. */
  private async settle(
    ctx: Ctx,
    stapelId: string,
    originalIds: readonly string[],
    touched?: PosteingangRow,
  ) {
    for (const id of originalIds) {
      const at = await this.originalAtDesk(ctx, id);
      if (at) await this.progress.settleOriginal(ctx, at, touched);
    }
    const stapel: StapelRow | null = await this.stapel.lock(ctx, stapelId);
    if (stapel) await this.progress.settleStapel(ctx, new StapelAtDesk(stapel));
  }
}

/** Tells the trail of the unit of work what became of it; true where nothing has changed at all. */
function leaveTrail(ctx: Ctx, outcome: DeskOutcome | StapelOutcome): outcome is Unchanged {
  if (typeof outcome === 'object' && 'unchanged' in outcome) {
    ctx.trail.unchanged(outcome.unchanged);
    return true;
  }
  if (typeof outcome === 'object' && 'noted' in outcome) ctx.trail.unchanged(outcome.noted);
  else ctx.trail.changed();
  return false;
}
