import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AppConfig, Transactions, type Caller } from '#libs/platform';
import { BLOB_STORE, type BlobStore } from '../../blob-store.js';
import type { BlobKey } from '../../domain/blob-key.js';
import { BlobReferences } from '../../persistence/blob-references.js';
import { Scratch } from '../../scratch.js';

/** Hours an unreferenced blob is left alone: its transaction may still be about to commit. */
export const GRACE_HOURS = 24;

/** What a sweep did. */
export interface SweepReport {
  readonly seen: number;
  readonly removed: number;
  readonly scratchRemoved: number;
}

/**
 * Removes what an interrupted upload left in the store. The one place that deletes bytes: under the
 * lock of the hash, in a transaction that has just seen that nothing refers to them.
 */
@Injectable()
export class SweepOrphansUseCase {
  private readonly references = new BlobReferences();
  private readonly scratch: Scratch;

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    private readonly transactions: Transactions,
    config: AppConfig,
  ) {
    this.scratch = new Scratch(join(config.home, 'scratch', 'incoming'));
  }

  async execute(caller: Caller, now: Date, graceHours = GRACE_HOURS): Promise<SweepReport> {
    const olderThan = new Date(now.getTime() - graceHours * 3_600_000);
    let seen = 0;
    let removed = 0;
    for await (const { sha256, storedAt } of this.store.list()) {
      seen += 1;
      if (storedAt < olderThan && (await this.removeOrphan(caller, sha256))) removed += 1;
    }
    return { seen, removed, scratchRemoved: await this.scratch.sweep(olderThan) };
  }

  private removeOrphan(caller: Caller, sha256: BlobKey): Promise<boolean> {
    return this.transactions.run(caller, async (ctx) => {
      await this.references.lock(ctx, sha256);
      if (await this.references.isReferenced(ctx, sha256)) return false;
      await this.references.forget(ctx, sha256);
      await this.store.remove(sha256);
      return true;
    });
  }
}
