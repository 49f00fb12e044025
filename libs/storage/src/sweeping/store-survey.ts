import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Caller } from '#libs/platform';
import type { BlobKey } from '../domain/blob-key.js';
import { StoreIdentity } from '../identity/store-identity.js';
import { IntegrityWatch } from '../integrity/integrity-watch.js';
import { Inventory } from '../persistence/inventory.js';
import { UnownedBlobs } from '../persistence/unowned-blobs.js';
import { BLOB_STORE, type BlobStore } from '../store/blob-store.js';

/** Keys of the store that are looked up together. */
const LOOKED_UP = 500;

/** Blobs that may be unknown, or missing, by an accident; with more, store and database do not fit. */
const FEW = 3;

/** After every key. */
const END = 'g';

/** What stands in the store, and whether the database fits to it. */
export interface Survey {
  /** Blobs in the store. */
  readonly seen: number;
  /** Those the database knows nothing of; nothing is done with them. */
  readonly unknown: number;
  /** Blobs that belong to something and are not there. */
  readonly missing: number;
  /**
   * Why nothing may be removed: `restored`, this is another life of the database; `unknown` or `missing`,
   * there are more than a few of them, so one of the two is older than the other.
   */
  readonly objection: 'restored' | 'unknown' | 'missing' | null;
}

/** Compares every key of the store with the database, in bounded memory. */
@Injectable()
export class StoreSurvey {
  private readonly unowned = new UnownedBlobs();
  private readonly inventory = new Inventory();

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    private readonly identity: StoreIdentity,
    private readonly transactions: Transactions,
    private readonly watch: IntegrityWatch,
  ) {}

  /** @throws StoreUnreachable */
  async look(caller: Caller, now: Date): Promise<Survey> {
    const counted = { seen: 0, unknown: 0, missing: 0 };
    let keys: BlobKey[] = [];
    let after = '';
    const compare = async (to: string): Promise<void> => {
      const found = await this.compare(caller, keys, { after, to, before: now });
      counted.seen += keys.length;
      counted.unknown += found.unknown;
      counted.missing += found.missing;
      keys = [];
      after = to;
    };
    for await (const { sha256 } of this.store.list()) {
      keys.push(sha256);
      if (keys.length === LOOKED_UP) await compare(sha256);
    }
    await compare(END);
    const restored = (await this.identity.known())?.restored ?? false;
    return { ...counted, objection: restored ? 'restored' : objectionTo(counted) };
  }

  private async compare(
    caller: Caller,
    keys: readonly BlobKey[],
    range: { after: string; to: string; before: Date },
  ): Promise<{ unknown: number; missing: number }> {
    const { unknown, absent } = await this.transactions.look(caller, async (ctx) => ({
      unknown: await this.unowned.unknown(ctx, keys),
      absent: await this.inventory.missing(ctx, range, keys),
    }));
    let missing = 0;
    for (const sha256 of absent) {
      if (await this.store.stat(sha256)) continue;
      missing += 1;
      await this.watch.damaged({ sha256, damage: 'missing', foundBy: 'scrub' });
    }
    return { unknown: unknown.length, missing };
  }
}

function objectionTo(counted: { unknown: number; missing: number }): Survey['objection'] {
  if (counted.unknown > FEW) return 'unknown';
  return counted.missing > FEW ? 'missing' : null;
}
