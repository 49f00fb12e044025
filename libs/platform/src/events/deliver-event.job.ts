import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { z } from 'zod';
import { systemCaller } from '../context/callers.js';
import { Transactions } from '../database/transactions.js';
import { HandlesJob, type JobHandler, type JobResult } from '../jobs/job-handler.js';
import { deliverEvent } from './events.js';
import { SUBSCRIBES, type Subscriber, type Subscription } from './subscriber.js';

type Payload = z.infer<typeof deliverEvent.schema>;

interface Subscribed extends Subscription {
  readonly subscriber: Subscriber<Subscription['event']>;
}

/**
 * Hands an event to its subscribers in one transaction. Subscribers only schedule, so one that
 * fails holds back the others until the retry, and none of them runs twice with effect.
 */
@HandlesJob(deliverEvent)
@Injectable()
export class DeliverEventJob implements JobHandler<typeof deliverEvent> {
  private readonly logger = new Logger(DeliverEventJob.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async handle({ event, payload }: Payload): Promise<JobResult> {
    const subscribed = [...this.subscribers()].filter((entry) => entry.event.name === event);
    if (subscribed.length === 0) {
      this.logger.debug({ event, subscribers: 0 });
      return 'SKIPPED';
    }
    await this.transactions.run(systemCaller(`event ${event}`), async (ctx) => {
      for (const { subscriber, event: definition } of subscribed) {
        await subscriber.handle(ctx, definition.schema.parse(payload));
      }
    });
    return 'SUCCESS';
  }

  private *subscribers(): Generator<Subscribed> {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!isSubscriber(instance) || !metatype) continue;
      const subscription = this.reflector.get<Subscription | undefined>(SUBSCRIBES, metatype);
      if (subscription) yield { ...subscription, subscriber: instance };
    }
  }
}

function isSubscriber(value: unknown): value is Subscriber<Subscription['event']> {
  return typeof value === 'object' && value !== null && 'handle' in value;
}
