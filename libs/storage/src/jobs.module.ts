import { Module } from '@nestjs/common';
import { ScheduledJobs } from '#libs/platform';
import { StorageRemovalModule } from './removal.module.js';
import { sweepOrphans, SweepOrphansJob } from './use-cases/sweep-orphans/sweep-orphans.job.js';

const schedules = new ScheduledJobs([{ job: sweepOrphans, cron: '17 3 * * *' }]);

/** What storage does in a worker. */
@Module({
  imports: [StorageRemovalModule],
  providers: [SweepOrphansJob, { provide: Symbol('schedules'), useValue: schedules }],
})
export class StorageJobsModule {}
