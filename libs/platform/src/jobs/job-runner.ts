import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { JobWithMetadata } from 'pg-boss';
import type { JobDefinition } from '../contracts/define-job.js';
import { Metrics } from '../telemetry/metrics.js';
import { Boss } from './boss.js';
import { HANDLES_JOB, type JobHandler } from './job-handler.js';
import { SCHEDULE_ZONE, ScheduledJobs } from './scheduled-jobs.js';

/** Finds every job handler among the providers of a worker and feeds it from the queue. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  private readonly logger = new Logger(JobRunner.name);

  constructor(
    private readonly boss: Boss,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly metrics: Metrics,
    @Inject(SCHEDULE_ZONE) private readonly zone: string,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start('worker');
    for (const { definition, handler } of this.handlers()) await this.run(definition, handler);
    await this.schedule();
  }

  private *handlers(): Generator<{
    definition: JobDefinition;
    handler: JobHandler<JobDefinition>;
  }> {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!isHandler(instance) || !metatype) continue;
      const definition = this.reflector.get<JobDefinition | undefined>(HANDLES_JOB, metatype);
      if (definition) yield { definition, handler: instance };
    }
  }

  private async run(definition: JobDefinition, handler: JobHandler<JobDefinition>): Promise<void> {
    const boss = await this.boss.start();
    await this.boss.ensureQueue(definition);
    await boss.work(
      definition.name,
      {
        batchSize: 1,
        includeMetadata: true,
        localConcurrency: handler.concurrency ?? definition.policy.concurrency,
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 1,
        burstWhenReadyExceeds: 1,
      },
      async ([job]) => job && this.attempt(definition, handler, job),
    );
  }

  private async attempt(
    definition: JobDefinition,
    handler: JobHandler<JobDefinition>,
    job: JobWithMetadata<unknown>,
  ): Promise<object> {
    const done = this.metrics.jobSeconds.startTimer({ job: definition.name });
    try {
      const result = await handler.handle(definition.schema.parse(job.data), {
        id: job.id,
        signal: job.signal,
        attempt: job.retryCount + 1,
        lastAttempt: job.retryCount >= definition.policy.retryLimit,
      });
      done({ result });
      return { result };
    } catch (error) {
      done({ result: 'ERROR' });
      this.logger.error({ job: definition.name, id: job.id, err: error });
      throw error;
    }
  }

  private async schedule(): Promise<void> {
    const boss = await this.boss.start();
    for (const { instance } of this.discovery.getProviders()) {
      if (!(instance instanceof ScheduledJobs)) continue;
      for (const { job, cron } of instance.entries) {
        await this.boss.ensureQueue(job);
        await boss.schedule(job.name, cron, {}, { tz: this.zone });
      }
    }
  }
}

function isHandler(value: unknown): value is JobHandler<JobDefinition> {
  return typeof value === 'object' && value !== null && 'handle' in value;
}
