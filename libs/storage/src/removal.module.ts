import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { provideArea } from '#libs/platform';
import { storageArea } from './contracts/index.js';
import { BlobPermits } from './guard/release-permits.js';
import { QuarantinePurge } from './sweeping/quarantine-purge.js';
import { StoreSurvey } from './sweeping/store-survey.js';
import { StorageModule } from './storage.module.js';
import { SweepOrphansUseCase } from './use-cases/sweep-orphans/sweep-orphans.use-case.js';

/** What may let bytes go. Needs BLOB_GUARD from a global module of the app. */
@Module({
  imports: [AuditModule, StorageModule],
  providers: [
    provideArea(storageArea),
    BlobPermits,
    QuarantinePurge,
    StoreSurvey,
    SweepOrphansUseCase,
  ],
  exports: [BlobPermits, StorageModule, SweepOrphansUseCase],
})
export class StorageRemovalModule {}
