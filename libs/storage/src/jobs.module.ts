import { Module } from '@nestjs/common';
import { provideArea, ScheduledJobs } from '#libs/platform';
import { storageArea } from './contracts/index.js';
import { StorageRemovalModule } from './removal.module.js';
import { scrubBlobs, ScrubBlobsJob } from './use-cases/scrub-blobs/scrub-blobs.job.js';
import { ScrubBlobsUseCase } from './use-cases/scrub-blobs/scrub-blobs.use-case.js';
import { sweepOrphans, SweepOrphansJob } from './use-cases/sweep-orphans/sweep-orphans.job.js';

const schedules = new ScheduledJobs([
  { job: sweepOrphans, cron: '17 3 * * *' },
  { job: scrubBlobs, cron: '23 * * * *' },
]);

/** What storage does in a worker. */
@Module({
  imports: [StorageRemovalModule],
  providers: [
    provideArea(storageArea),
    ScrubBlobsJob,
    ScrubBlobsUseCase,
    SweepOrphansJob,
    { provide: Symbol('schedules'), useValue: schedules },
  ],
})
export class StorageJobsModule {}
