import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeliverEventJob } from './events/deliver-event.job.js';
import { JobRunner } from './jobs/job-runner.js';
import { Workforce } from './jobs/workforce.js';

/** Makes a process a worker: feeds job handlers and delivers events to subscribers. */
@Module({ imports: [DiscoveryModule], providers: [DeliverEventJob, JobRunner, Workforce] })
export class PlatformJobsModule {}
