import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ctx } from '../context/ctx.js';
import { defineJob } from '../contracts/define-job.js';
import type { EventDefinition } from '../contracts/define-event.js';
import { Jobs } from '../jobs/jobs.js';

/** Carries one published event to the worker, which knows who has subscribed to it. */
export const deliverEvent = defineJob(
  'platform.deliver-event',
  z.strictObject({ event: z.string(), payload: z.record(z.string(), z.unknown()) }),
  { retryLimit: 10, retryDelaySeconds: 1, expireSeconds: 60, concurrency: 4 },
);

/** Announces facts to other modules. The event leaves with the commit or not at all. */
@Injectable()
export class Events {
  constructor(private readonly jobs: Jobs) {}

  /** @throws ZodError when the payload does not fit the event's schema */
  async publish<S extends z.ZodType<Record<string, unknown>>>(
    ctx: Ctx,
    event: EventDefinition<S>,
    payload: z.input<S>,
  ): Promise<void> {
    await this.jobs.enqueue(ctx, deliverEvent, {
      event: event.name,
      payload: event.schema.parse(payload),
    });
  }
}
