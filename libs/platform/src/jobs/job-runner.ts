import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { JobWithMetadata } from 'pg-boss';
import { systemCaller } from '../context/callers.js';
import { Metrics } from '../telemetry/metrics.js';
import { Boss } from './boss.js';
import { envelope, type Envelope } from './envelope.js';
import { SCHEDULE_ZONE } from './scheduled-jobs.js';
import { Workforce, type Work } from './workforce.js';

/** Feeds every job handler and subscriber of a worker from the queue. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  private readonly logger = new Logger(JobRunner.name);

  constructor(
    private readonly boss: Boss,
    private readonly workforce: Workforce,
    private readonly metrics: Metrics,
    @Inject(SCHEDULE_ZONE) private readonly zone: string,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const works = this.workforce.works();
    await this.boss.start('worker');
    for (const work of works) await this.run(work);
    await this.schedule();
  }

  private async run(work: Work): Promise<void> {
    const { definition } = work.job;
    const boss = await this.boss.start();
    await this.boss.ensureQueue(definition);
    await boss.work(
      definition.name,
      {
        batchSize: 1,
        includeMetadata: true,
        localConcurrency: work.handler.concurrency ?? definition.policy.concurrency,
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 1,
        burstWhenReadyExceeds: 1,
      },
      async ([job]) => job && this.attempt(work, job),
    );
  }

  private async attempt(
    { job: handled, handler }: Work,
    job: JobWithMetadata<unknown>,
  ): Promise<object> {
    const { definition, reads, records } = handled;
    const done = this.metrics.jobSeconds.startTimer({ job: definition.name });
    try {
      const { payload, causedBy } = envelope.parse(job.data);
      const result = await handler.handle(definition.schema.parse(payload), {
        id: job.id,
        caller: systemCaller(definition.name, { reads, records, causedBy }),
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
    const byTheClock: Envelope = { payload: {}, causedBy: null };
    for (const { job, cron } of this.workforce.scheduled()) {
      await this.boss.ensureQueue(job);
      await boss.schedule(job.name, cron, byTheClock, { tz: this.zone });
    }
  }
}
