import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Caller } from '#libs/platform';
import { StoreUnreachable } from '../../contracts/errors.js';
import { StorageSettings } from '../../contracts/index.js';
import { Blobs } from '../../face/blobs.js';
import { IntegrityWatch } from '../../integrity/integrity-watch.js';
import { Inventory, type DueBlob } from '../../persistence/inventory.js';
import { Pace } from '../../reading/pace.js';
import { BLOB_STORE, type BlobStore } from '../../store/blob-store.js';

/** Milliseconds a run may last; it comes each hour. */
const RUN_MS = 50 * 60_000;

/** Blobs in a row that cannot be read before a run leaves the rest to the next one. */
const UNREADABLE = 20;

/** What a run has read. */
export interface ScrubReport {
  readonly checked: number;
  readonly bytes: number;
  readonly damaged: number;
  /** Those of which nothing can be said: the disk or the way to it has refused. */
  readonly unreadable: number;
}

/**
 * Reads through what was not tried for the longest time and compares it with its hash: new blobs after a
 * day, all within 90 days. Each blob is noted before it is read and when it was, so that a run that ends
 * goes on where it stopped, and what cannot be read or takes too long keeps nobody waiting. A store that cannot be read is no statement about a record.
 */
@Injectable()
export class ScrubBlobsUseCase {
  private readonly inventory = new Inventory();

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    private readonly blobs: Blobs,
    private readonly transactions: Transactions,
    private readonly watch: IntegrityWatch,
    private readonly settings: StorageSettings,
  ) {}

  /** @throws StoreUnreachable when the store is away; AbortError when the run is called off */
  async execute(caller: Caller, signal: AbortSignal): Promise<ScrubReport> {
    const pace = new Pace(this.settings.scrubBytesPerSecond, signal);
    const endsAt = performance.now() + RUN_MS;
    const unreadable: string[] = [];
    let [checked, bytes, damaged, refused] = [0, 0, 0, 0];
    for (;;) {
      const batch = await this.transactions.look(caller, (ctx) =>
        this.inventory.due(ctx, unreadable),
      );
      for (const blob of batch) {
        if (performance.now() > endsAt)
          return { checked, bytes, damaged, unreadable: unreadable.length };
        const right = await this.read(caller, blob, pace);
        refused = right === null ? refused + 1 : 0;
        if (right === null) unreadable.push(blob.sha256);
        else checked += 1;
        if (right === false) damaged += 1;
        bytes += blob.size;
      }
      if (batch.length === 0 || refused > UNREADABLE)
        return { checked, bytes, damaged, unreadable: unreadable.length };
    }
  }

  /** Null when nothing can be said of this one, although the store is there. */
  private async read(caller: Caller, blob: DueBlob, pace: Pace): Promise<boolean | null> {
    const { sha256 } = blob;
    await this.transactions.alone(this.inventory.attempt(sha256));
    try {
      const damage = await this.blobs.examine(sha256, 'scrub', pace);
      if (!damage && blob.damaged) await this.watch.healed(sha256, null);
      await this.transactions.run(caller, (ctx) => this.inventory.checked(ctx, sha256));
      return !damage;
    } catch (error) {
      if (!(error instanceof StoreUnreachable)) throw error;
      await this.store.tryOut();
      await this.transactions.alone(this.inventory.unreadable(sha256));
      return null;
    }
  }
}
