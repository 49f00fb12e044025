import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ProcessSettings, Transactions, type Caller } from '#libs/platform';
import { BLOB_GUARD, type BlobGuard } from '../../guard/blob-guard.js';
import { BLOB_STORE, type BlobStore } from '../../store/blob-store.js';
import type { BlobKey } from '../../domain/blob-key.js';
import { BlobReferences } from '../../persistence/blob-references.js';
import { UnownedBlobs } from '../../persistence/unowned-blobs.js';
import { Scratch } from '../../store/scratch.js';

/** Hours an unreferenced blob is left alone: its transaction may still be about to commit. */
export const GRACE_HOURS = 24;

/** Keys of the store that are looked up together. */
const LOOKED_UP = 500;

/** What a sweep did. */
export interface SweepReport {
  /** Blobs in the store. */
  readonly seen: number;
  /** Those the database knows nothing of; nothing is done with them. */
  readonly unknown: number;
  readonly removed: number;
  /** Orphans the guard wants kept. */
  readonly refused: number;
  readonly scratchRemoved: number;
}

/**
 * Removes what an interrupted upload left in the store, and what was released. Absence from the
 * database proves nothing: only bytes that were announced, and that nobody has needed since, are
 * put before the guard.
 *
 * Two steps under the lock of the hash. The first commits the guard's permit together with its event;
 * the second removes the bytes and then the permit. Killed between the two, or before the second has
 * committed, the next sweep finds the permit and does the second step alone; who has sent or adopted
 * the bytes meanwhile has taken the permit back.
 */
@Injectable()
export class SweepOrphansUseCase {
  private readonly references = new BlobReferences();
  private readonly unowned = new UnownedBlobs();
  private readonly scratch: Scratch;

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    @Inject(BLOB_GUARD) private readonly guard: BlobGuard,
    private readonly transactions: Transactions,
    { home }: ProcessSettings,
  ) {
    this.scratch = new Scratch(join(home, 'scratch', 'incoming'));
  }

  async execute(caller: Caller, now: Date, graceHours = GRACE_HOURS): Promise<SweepReport> {
    const since = new Date(now.getTime() - graceHours * 3_600_000);
    let removed = 0;
    let refused = 0;
    for await (const sha256 of this.candidates(caller, since)) {
      if (!(await this.askGuard(caller, sha256, since))) refused += 1;
      else if (await this.removePermitted(caller, sha256)) removed += 1;
    }
    const scratchRemoved = await this.scratch.sweep(since);
    return { ...(await this.lookThrough(caller)), removed, refused, scratchRemoved };
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

  private removePermitted(caller: Caller, sha256: BlobKey): Promise<boolean> {
    return this.transactions.run(caller, async (ctx) => {
      await this.references.lock(ctx, sha256);
      const permit = await this.unowned.permitOf(ctx, sha256);
      if (!permit) return false;
      await this.store.remove(permit);
      await this.unowned.remove(ctx, sha256);
      return true;
    });
  }

  private async lookThrough(caller: Caller): Promise<{ seen: number; unknown: number }> {
    let seen = 0;
    let unknown = 0;
    let keys: BlobKey[] = [];
    const lookUp = async () => {
      const found = await this.transactions.run(caller, (ctx) => this.unowned.unknown(ctx, keys));
      seen += keys.length;
      unknown += found.length;
      keys = [];
    };
    for await (const { sha256 } of this.store.list()) {
      keys.push(sha256);
      if (keys.length === LOOKED_UP) await lookUp();
    }
    await lookUp();
    return { seen, unknown };
  }
}
