import { Inject, Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { nothing, systemCaller, Transactions, type Ctx } from '#libs/platform';
import { storeAdopted } from '../contracts/actions.js';
import { StoreUnreachable } from '../contracts/errors.js';
import { StoreRecord, type StoreRow } from '../persistence/store-record.js';
import { STORE_BACKEND } from '../store/backend.js';
import type { BlobStore } from '../store/blob-store.js';
import { isRight, objectionTo, type StoreState } from './store-state.js';

const looking = systemCaller('storage.identity', {
  reads: [],
  records: nothing('which store is ours is recorded when the store bears the marker'),
});
const adopting = systemCaller('storage.identity', { reads: [], records: storeAdopted });

/**
 * Makes sure that the store is the one this database belongs to. The store bears a marker whose id the
 * database knows. It is written once: for a database that never owned a blob, or for a store that held
 * the blobs before there were markers. From then on a store with another marker, with none, or that is
 * gone, is refused; a disk that is not mounted looks like an empty folder.
 */
@Injectable()
export class StoreIdentity {
  private readonly logger = new Logger(StoreIdentity.name);
  private readonly record = new StoreRecord();
  private ours: string | null = null;
  private last: StoreState = 'unknown';

  constructor(
    @Inject(STORE_BACKEND) private readonly backend: BlobStore,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** What was last seen of the store. */
  get state(): StoreState {
    return this.last;
  }

  /** @throws StoreUnreachable unless the store is there and ours; nothing was made or written then */
  async confirm(): Promise<void> {
    if (this.ours !== null && (await this.bears(this.ours))) {
      this.see('ours');
      return;
    }
    // The database may have been told by a command meanwhile.
    this.ours = await this.settle();
    if (!(await this.bears(this.ours))) throw this.refuse('foreign');
    this.see('ours');
  }

  /** The row that says which store is ours; null before the first use. */
  async known(): Promise<StoreRow | null> {
    const [row] = await this.transactions.ask<StoreRow>(looking, this.record.find());
    return row ?? null;
  }

  /**
   * Takes the store that is there for ours, whatever it bears, in the transaction of `ctx`; and this life
   * of the database for the right one. For the command line alone.
   *
   * @throws StoreUnreachable when there is no store
   */
  async adopt(ctx: Ctx): Promise<string> {
    const row = await this.record.lock(ctx);
    const marker = await this.backend.readMarker();
    const id = isRight(marker) ? marker.storeId : (row?.id ?? newId());
    await this.record.intend(ctx, id);
    if (marker?.storeId !== id) await this.backend.writeMarker({ storeId: id });
    await this.record.confirm(ctx);
    await this.audit.record(ctx, storeAdopted, { id, details: { storeId: id, how: 'ordered' } });
    return id;
  }

  private async bears(id: string): Promise<boolean> {
    return (await this.marker())?.storeId === id;
  }

  private async marker() {
    try {
      return await this.backend.readMarker();
    } catch (error) {
      if (error instanceof StoreUnreachable) this.see('gone');
      throw error;
    }
  }

  private async settle(): Promise<string> {
    const row = await this.known();
    if (row?.marked) {
      const marker = await this.marker();
      if (marker?.storeId === row.id) return row.id;
      throw this.refuse(marker ? 'foreign' : 'unmarked');
    }
    const { id, how } = await this.transactions.run(looking, (ctx) => this.choose(ctx));
    const marker = await this.marker();
    if (!marker) await this.backend.writeMarker({ storeId: id });
    else if (marker.storeId !== id) throw this.refuse('foreign');
    await this.transactions.run(adopting, (ctx) => this.finish(ctx, { storeId: id, how }));
    return id;
  }

  /** Written down before the store is told: killed in between, the next one goes on with the same id. */
  private async choose(ctx: Ctx): Promise<{ id: string; how: 'new' | 'found' }> {
    const row = await this.record.lock(ctx);
    if (row) return { id: row.id, how: 'new' };
    const sample = await this.record.sample(ctx);
    const owns = sample.length > 0;
    if (!owns) await this.backend.prepare();
    const marker = await this.marker();
    const held = await this.holds(sample);
    const objection = objectionTo({ owns, held, marker });
    if (objection) throw this.refuse(objection);
    const id = marker?.storeId ?? newId();
    await this.record.intend(ctx, id);
    return { id, how: held ? 'found' : 'new' };
  }

  private async finish(
    ctx: Ctx,
    details: { storeId: string; how: 'new' | 'found' },
  ): Promise<void> {
    const row = await this.record.lock(ctx);
    if (row?.marked || row?.id !== details.storeId) {
      ctx.trail.unchanged('somebody else was faster');
      return;
    }
    await this.record.confirm(ctx);
    await this.audit.record(ctx, storeAdopted, { id: details.storeId, details });
  }

  /** Does the store hold these blobs, at least half of them; or any at all where none are named? */
  private async holds(sample: readonly string[]): Promise<boolean> {
    if (sample.length === 0) {
      for await (const _ of this.backend.list()) return true;
      return false;
    }
    const found = await Promise.all(sample.map((sha256) => this.backend.stat(sha256)));
    return found.filter((each) => each !== null).length * 2 >= sample.length;
  }

  private refuse(state: StoreState): StoreUnreachable {
    this.see(state);
    return new StoreUnreachable();
  }

  /** Told once for each change, so that a store that is away does not fill the log. */
  private see(state: StoreState): void {
    if (state === this.last) return;
    const before = this.last;
    this.last = state;
    if (state !== 'ours') this.logger.error({ state, message: 'the store is not the one we know' });
    else if (before !== 'unknown') this.logger.warn({ state, message: 'the store is back' });
  }
}
