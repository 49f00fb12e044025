import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { z } from 'zod';
import { nothing } from '../contracts/duty.js';
import { Transactions } from '../database/transactions.js';
import {
  HandlesJob,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '../jobs/job-handler.js';
import { Jobs } from '../jobs/jobs.js';
import { deliverEvent } from './events.js';
import { jobOf, subscriptionsAmong } from './subscriptions.js';

type Payload = z.infer<typeof deliverEvent.schema>;

/**
 * Puts an event in line for each of its subscribers. Whoever publishes need not know them: a server
 * has none. Each hears of it by a job of its own, in its own transaction and with its own retries.
 */
@HandlesJob(deliverEvent, {
  reads: [],
  records: nothing('spreads an event; what it leads to is recorded by the jobs of the subscribers'),
})
@Injectable()
export class DeliverEventJob implements JobHandler<typeof deliverEvent> {
  private readonly logger = new Logger(DeliverEventJob.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async handle({ event, payload }: Payload, { caller }: JobAttempt): Promise<JobResult> {
    const all = subscriptionsAmong(this.discovery, this.reflector);
    const subscribed = all.filter((subscription) => subscription.event.name === event);
    if (subscribed.length === 0) {
      this.logger.debug({ event, subscribers: 0 });
      return 'SKIPPED';
    }
    await this.transactions.run(caller, async (ctx) => {
      for (const subscription of subscribed) {
        await this.jobs.enqueue(ctx, jobOf(subscription), payload);
      }
    });
    return 'SUCCESS';
  }
}
