import { Module } from '@nestjs/common';
import { BlobPermits } from './guard/release-permits.js';
import { StorageModule } from './storage.module.js';
import { SweepOrphansUseCase } from './use-cases/sweep-orphans/sweep-orphans.use-case.js';

/** What may let bytes go. Needs BLOB_GUARD from a global module of the app. */
@Module({
  imports: [StorageModule],
  providers: [BlobPermits, SweepOrphansUseCase],
  exports: [BlobPermits, StorageModule, SweepOrphansUseCase],
})
export class StorageRemovalModule {}
