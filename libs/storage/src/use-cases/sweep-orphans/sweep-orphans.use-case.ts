import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ProcessSettings, Transactions, type Caller, type Ctx } from '#libs/platform';
import { BLOB_GUARD, type BlobGuard } from '../../guard/blob-guard.js';
import { BLOB_STORE, type BlobStore } from '../../store/blob-store.js';
import { removedName, type BlobKey } from '../../domain/blob-key.js';
import { BlobReferences } from '../../persistence/blob-references.js';
import { Quarantine } from '../../persistence/quarantine.js';
import { UnownedBlobs, type PermittedBlob } from '../../persistence/unowned-blobs.js';
import { StoreSurvey, type Survey } from '../../sweeping/store-survey.js';
import { QuarantinePurge } from '../../sweeping/quarantine-purge.js';
import { Scratch } from '../../store/scratch.js';

/** Hours an unreferenced blob is left alone: its transaction may still be about to commit. */
export const GRACE_HOURS = 24;

/** What a sweep did. */
export interface SweepReport extends Survey {
  /** Blobs that were moved to the quarantine. */
  readonly removed: number;
  /** Orphans the guard wants kept. */
  readonly refused: number;
  /** Those that lay in the quarantine for long enough and are gone. */
  readonly purged: number;
  readonly scratchRemoved: number;
}

/**
 * Takes out of the store what an interrupted upload left there, and what was released. Absence from the
 * database proves nothing: only bytes that were announced, and that nobody has needed since, are put before
 * the guard; and nothing at all where store and database do not fit together.
 *
 * Two steps under the lock of the hash. The first commits the guard's permit together with its event;
 * the second moves the bytes to the quarantine and then removes the permit. Where moving is copying, the copy
 * is made before the lock is taken, since no transaction lasts as long; and right before the bytes go, that
 * transaction is asked whether it still holds lock and permit. Killed between the two, or
 * before the second has committed, the next sweep finds the permit and does the second step alone; who has
 * sent or adopted the bytes meanwhile has taken the permit back.
 */
@Injectable()
export class SweepOrphansUseCase {
  private readonly references = new BlobReferences();
  private readonly unowned = new UnownedBlobs();
  private readonly quarantine = new Quarantine();
  private readonly scratch: Scratch;

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    @Inject(BLOB_GUARD) private readonly guard: BlobGuard,
    private readonly transactions: Transactions,
    private readonly survey: StoreSurvey,
    private readonly purge: QuarantinePurge,
    { home }: ProcessSettings,
  ) {
    this.scratch = new Scratch(join(home, 'scratch', 'incoming'));
  }

  async execute(caller: Caller, now: Date, graceHours = GRACE_HOURS): Promise<SweepReport> {
    const since = new Date(now.getTime() - graceHours * 3_600_000);
    const scratchRemoved = await this.scratch.sweep(since);
    const survey = await this.survey.look(caller, now);
    const nothing = { removed: 0, refused: 0, purged: 0 };
    if (survey.objection) return { ...survey, ...nothing, scratchRemoved };
    const swept = await this.sweep(caller, since);
    const purged = await this.purge.execute(caller, now);
    return { ...survey, ...swept, purged, scratchRemoved };
  }

  private async sweep(caller: Caller, since: Date): Promise<{ removed: number; refused: number }> {
    let removed = 0;
    let refused = 0;
    for await (const sha256 of this.candidates(caller, since)) {
      if (!(await this.askGuard(caller, sha256, since))) refused += 1;
      else if (await this.removePermitted(caller, sha256)) removed += 1;
    }
    return { removed, refused };
  }

  private async *candidates(caller: Caller, since: Date): AsyncGenerator<BlobKey> {
    for (let after = ''; ;) {
      const batch = await this.transactions.run(caller, (ctx) =>
        this.unowned.batch(ctx, since, after),
      );
      yield* batch;
      const last = batch.at(-1);
      if (!last) return;
      after = last;
    }
  }

  /** False when the guard refuses; true also where there is nothing to ask. */
  private askGuard(caller: Caller, sha256: BlobKey, since: Date): Promise<boolean> {
    return this.transactions.run(caller, async (ctx) => {
      await this.references.lock(ctx, sha256);
      const orphan = await this.unowned.orphan(ctx, sha256, since);
      if (!orphan) return true;
      if (!(await this.store.stat(sha256))) await this.unowned.remove(ctx, sha256);
      else if (await this.guard.permitsRemoval(ctx, orphan)) await this.unowned.permit(ctx, sha256);
      else return false;
      return true;
    });
  }

  private async removePermitted(caller: Caller, sha256: BlobKey): Promise<boolean> {
    const permitted = await this.transactions.run(caller, (ctx) => this.permitOf(ctx, sha256));
    if (!permitted) return false;
    await this.store.keep(permitted.permit);
    return this.transactions.run(caller, async (ctx) => {
      const found = await this.permitOf(ctx, sha256);
      if (!found) return false;
      await this.store.remove(found.permit, async () => {
        if (!(await this.permitOf(ctx, sha256))) throw new Error('the permit stands no more');
      });
      // Also where they were moved by a sweep that was killed then: the name says only what is removed.
      await this.quarantine.add(ctx, { ...found, name: removedName(sha256) });
      await this.unowned.remove(ctx, sha256);
      return true;
    });
  }

  /** Under the lock of the hash; fails where the transaction has ended, and with it the lock. */
  private async permitOf(ctx: Ctx, sha256: BlobKey): Promise<PermittedBlob | null> {
    await this.references.lock(ctx, sha256);
    return this.unowned.permitOf(ctx, sha256);
  }
}
