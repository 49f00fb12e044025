import { Module, type DynamicModule } from '@nestjs/common';
import { identityEntities, IdentityModule } from '#libs/identity';
import { IntakeJobsModule } from '#libs/intake/jobs';
import { PlatformModule, type AppConfig } from '#libs/platform';
import { PlatformJobsModule } from '#libs/platform/jobs';
import { BlobGuardModule, recordsEntities } from '#libs/records';
import { SearchJobsModule } from '#libs/search/jobs';
import { StorageJobsModule } from '#libs/storage/jobs';
import { townArea } from '#libs/town/contracts';
import { TownModule } from '#libs/town';

/** The settings a worker reads. */
export const workerAreas = [townArea];

/** Everything that works in the background. */
@Module({})
export class WorkerModule {
  static forConfig(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, [...identityEntities, ...recordsEntities]),
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
