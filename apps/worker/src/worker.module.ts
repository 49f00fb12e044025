import { Module, type DynamicModule } from '@nestjs/common';
import { auditPart } from '#libs/audit';
import { identityPart, IdentityModule } from '#libs/identity';
import { intakePart } from '#libs/intake';
import { IntakeJobsModule } from '#libs/intake/jobs';
import { PlatformModule, type AppConfig } from '#libs/platform';
import { PlatformJobsModule } from '#libs/platform/jobs';
import { BlobGuardModule, recordsPart } from '#libs/records';
import { searchPart } from '#libs/search';
import { SearchJobsModule } from '#libs/search/jobs';
import { storagePart } from '#libs/storage';
import { StorageJobsModule } from '#libs/storage/jobs';
import { sessionArea } from '#libs/identity/contracts';
import { readingArea, uploadArea } from '#libs/intake/contracts';
import { storageArea } from '#libs/storage/contracts';
import { townArea } from '#libs/town/contracts';
import { TownModule } from '#libs/town';

/** The settings a worker reads. */
export const workerAreas = [readingArea, sessionArea, storageArea, townArea, uploadArea];

const parts = [auditPart, storagePart, identityPart, recordsPart, intakePart, searchPart];

/** Everything that works in the background. */
@Module({})
export class WorkerModule {
  static forConfig(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, parts),
        PlatformJobsModule,
        TownModule,
        IdentityModule,
        BlobGuardModule,
        StorageJobsModule,
        IntakeJobsModule,
        SearchJobsModule,
      ],
    };
  }
}
