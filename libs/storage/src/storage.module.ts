import { join } from 'node:path';
import { Inject, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { Health, ProcessSettings, provideArea } from '#libs/platform';
import { FilesystemBlobStore } from './backends/filesystem-blob-store.js';
import { BLOB_STORE, type BlobStore } from './store/blob-store.js';
import { Blobs } from './face/blobs.js';
import { storageArea, StorageSettings, type S3Config } from './contracts/index.js';

/** The configured store behind its face, probed at start. */
@Module({
  providers: [
    provideArea(storageArea),
    {
      provide: BLOB_STORE,
      inject: [StorageSettings, ProcessSettings],
      useFactory: (
        { s3 }: StorageSettings,
        { home }: ProcessSettings,
      ): BlobStore | Promise<BlobStore> =>
        s3 ? s3Store(s3) : new FilesystemBlobStore(join(home, 'blobs')),
    },
    Blobs,
  ],
  exports: [Blobs, BLOB_STORE],
})
export class StorageModule implements OnModuleInit {
  private readonly logger = new Logger(StorageModule.name);

  constructor(
    @Inject(BLOB_STORE) private readonly store: BlobStore,
    private readonly health: Health,
  ) {}

  /** The start fails where bytes could not be kept. */
  async onModuleInit(): Promise<void> {
    const capabilities = await this.store.probe();
    this.logger.log({ ...capabilities });
    this.health.register('blobs', async () => {
      await this.store.stat('0'.repeat(64));
      return { ...capabilities };
    });
  }
}

/** Its client is loaded only where it is configured; loading takes a fifth of a second. */
async function s3Store(config: S3Config): Promise<BlobStore> {
  const { S3BlobStore } = await import('./backends/s3-blob-store.js');
  return new S3BlobStore(config);
}
