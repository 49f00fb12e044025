import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { Health, ProcessSettings, provideArea } from '#libs/platform';
import { configuredStore } from './backends/configured-store.js';
import { STORE_BACKEND } from './store/backend.js';
import { BLOB_STORE, type BlobStore } from './store/blob-store.js';
import { MarkedStore } from './store/marked-store.js';
import { Blobs } from './face/blobs.js';
import { StoreHealth } from './identity/store-health.js';
import { StoreIdentity } from './identity/store-identity.js';
import { IntegrityHealth } from './integrity/integrity-health.js';
import { IntegrityWatch } from './integrity/integrity-watch.js';
import { storageArea, StorageSettings } from './contracts/index.js';
import { AdoptStoreUseCase } from './use-cases/adopt-store/adopt-store.use-case.js';

/** The configured store behind its face. */
@Module({
  imports: [AuditModule],
  providers: [
    provideArea(storageArea),
    {
      provide: STORE_BACKEND,
      inject: [StorageSettings, ProcessSettings],
      useFactory: configuredStore,
    },
    StoreIdentity,
    {
      provide: BLOB_STORE,
      inject: [STORE_BACKEND, StoreIdentity],
      useFactory: (backend: BlobStore, identity: StoreIdentity): BlobStore =>
        new MarkedStore(backend, identity),
    },
    AdoptStoreUseCase,
    StoreHealth,
    IntegrityHealth,
    IntegrityWatch,
    Blobs,
  ],
  exports: [AdoptStoreUseCase, Blobs, BLOB_STORE, IntegrityWatch, StoreIdentity],
})
export class StorageModule implements OnModuleInit {
  constructor(
    private readonly storeHealth: StoreHealth,
    private readonly integrity: IntegrityHealth,
    private readonly health: Health,
  ) {}

  /** A store that is away makes the process not ready; it works as soon as the store is back. */
  async onModuleInit(): Promise<void> {
    this.health.register('blobs', () => this.storeHealth.check());
    this.health.register('integrity', () => this.integrity.check(), { needed: false });
    await this.storeHealth.check();
  }
}
