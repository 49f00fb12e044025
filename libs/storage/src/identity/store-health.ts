import { Inject, Injectable, Logger } from '@nestjs/common';
import { BLOB_STORE, type BlobStore, type StoreCapabilities } from '../store/blob-store.js';
import { StoreIdentity } from './store-identity.js';
import { storeDetail } from './store-state.js';

/** Less than a report of health waits for, so that what is wrong is still said. */
const LIMIT_MS = 3_500;

/** Tries the store out whenever somebody asks how it is. */
@Injectable()
export class StoreHealth {
  private readonly logger = new Logger(StoreHealth.name);
  private capabilities: StoreCapabilities | null = null;
  private trial: Promise<void> | null = null;

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    private readonly identity: StoreIdentity,
  ) {}

  /** Marker, write, flush, read and removal; `ok: false` with what to do when one of them fails. */
  async check(): Promise<Record<string, unknown>> {
    try {
      await inTime(this.tryOut());
      return { store: this.identity.state, ...this.capabilities };
    } catch (err) {
      const { state } = this.identity;
      // What is wrong with the store itself was told when it was first seen.
      if (state === 'ours' || state === 'unknown')
        this.logger.error({ state, err, message: 'the store cannot be used' });
      return { ok: false, store: state, detail: storeDetail[state] };
    }
  }

  /** One at a time, however many ask: a store that hangs keeps one trial waiting and not a thousand. */
  private tryOut(): Promise<void> {
    this.trial ??= this.exercise().finally(() => {
      this.trial = null;
    });
    return this.trial;
  }

  private async exercise(): Promise<void> {
    if (this.capabilities) return this.store.tryOut();
    this.capabilities = await this.store.probe();
    this.logger.log({ ...this.capabilities });
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
