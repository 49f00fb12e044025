import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { dutyOf } from '../contracts/duty.js';
import type { JobDefinition } from '../contracts/define-job.js';
import { Transactions } from '../database/transactions.js';
import { subscriptionHandler, subscriptionsAmong } from '../events/subscriptions.js';
import { Vocabularies } from '../vocabulary/vocabularies.js';
import { HANDLES_JOB, type HandledJob, type JobHandler } from './job-handler.js';
import { ScheduledJobs } from './scheduled-jobs.js';

/** A handler with what it declares. */
export interface Work {
  readonly job: HandledJob;
  readonly handler: JobHandler<JobDefinition>;
}

/** All that a worker can do: job handlers, subscribers, and what runs by the clock. */
@Injectable()
export class Workforce {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly vocabularies: Vocabularies,
    private readonly transactions: Transactions,
  ) {}

  /** @throws Error for a job that is named twice, or that owes an action nobody has defined */
  works(): Work[] {
    const works = [...this.handlers(), ...this.subscribers()];
    const names = works.map(({ job }) => job.definition.name);
    const doubles = names.filter((name, index) => names.indexOf(name) !== index);
    const faults = works.flatMap(({ job }) =>
      this.vocabularies
        .unknown({ errors: [], permission: null, duty: dutyOf(job.records) })
        .map((word) => `${job.definition.name}: ${word}`),
    );
    if (doubles.length + faults.length === 0) return works;
    throw new Error(
      `jobs named twice or owing what is undefined: ${[...doubles, ...faults].join()}`,
    );
  }

  scheduled(): ScheduledJobs['entries'] {
    return this.discovery
      .getProviders()
      .flatMap(({ instance }) => (instance instanceof ScheduledJobs ? instance.entries : []));
  }

  private handlers(): Work[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      if (!isHandler(instance) || !metatype) return [];
      const job = this.reflector.get<HandledJob | undefined>(HANDLES_JOB, metatype);
      return job ? [{ job, handler: instance }] : [];
    });
  }

  private subscribers(): Work[] {
    const subscriptions = subscriptionsAmong(this.discovery, this.reflector);
    return subscriptions.map((subscribed) => subscriptionHandler(this.transactions, subscribed));
  }
}

function isHandler(value: unknown): value is JobHandler<JobDefinition> {
  return typeof value === 'object' && value !== null && 'handle' in value;
}
