import type { DiscoveryService, Reflector } from '@nestjs/core';
import { defineJob, type JobDefinition } from '../contracts/define-job.js';
import { nothing } from '../contracts/duty.js';
import type { Transactions } from '../database/transactions.js';
import type { HandledJob, JobHandler } from '../jobs/job-handler.js';
import { SUBSCRIBES, type Subscriber, type Subscription } from './subscriber.js';

/** A subscription and the provider that has it. */
export interface Subscribed extends Subscription {
  readonly subscriber: Subscriber<Subscription['event']>;
}

/** Every subscription among the providers of a worker. */
export function subscriptionsAmong(
  discovery: DiscoveryService,
  reflector: Reflector,
): Subscribed[] {
  return discovery.getProviders().flatMap(({ instance, metatype }) => {
    if (!isSubscriber(instance) || !metatype) return [];
    const subscription = reflector.get<Subscription | undefined>(SUBSCRIBES, metatype);
    return subscription ? [{ ...subscription, subscriber: instance }] : [];
  });
}

/** The job by which one subscriber hears of an event: a queue and retries of its own. */
export function jobOf({ name, event }: Subscription): JobDefinition {
  const policy = { retryLimit: 10, retryDelaySeconds: 1, expireSeconds: 60, concurrency: 2 };
  return defineJob(`event.${name}`, event.schema, policy);
}

/** Runs a subscriber in a transaction of its own, so that one that fails stops nobody else. */
export function subscriptionHandler(
  transactions: Transactions,
  subscribed: Subscribed,
): { job: HandledJob; handler: JobHandler<JobDefinition> } {
  const { subscriber, reads } = subscribed;
  const records = nothing('a subscriber only schedules; the job it puts in line records');
  return {
    job: { definition: jobOf(subscribed), reads, records },
    handler: {
      async handle(payload, { caller }) {
        await transactions.run(caller, (ctx) => subscriber.handle(ctx, payload));
        return 'SUCCESS';
      },
    },
  };
}

function isSubscriber(value: unknown): value is Subscriber<Subscription['event']> {
  return typeof value === 'object' && value !== null && 'handle' in value;
}
