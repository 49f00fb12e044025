import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeliverEventJob } from './events/deliver-event.job.js';
import { JobRunner } from './jobs/job-runner.js';
import { ScheduledJobs } from './jobs/scheduled-jobs.js';
import { Workforce } from './jobs/workforce.js';
import { forgetAnswers, ForgetAnswersJob } from './use-cases/forget-answers/forget-answers.job.js';

const schedules = new ScheduledJobs([{ job: forgetAnswers, cron: '41 * * * *' }]);

/** Makes a process a worker: feeds job handlers and delivers events to subscribers; keeps the platform's own house. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    DeliverEventJob,
    ForgetAnswersJob,
    JobRunner,
    Workforce,
    { provide: Symbol('schedules'), useValue: schedules },
  ],
})
export class PlatformJobsModule {}
