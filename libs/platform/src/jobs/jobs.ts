import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Ctx } from '../context/ctx.js';
import type { JobDefinition } from '../contracts/define-job.js';
import { Boss } from './boss.js';
import { one, rows } from '../database/query.js';
import { envelope, type Envelope } from './envelope.js';
import { failedKeys } from './failed-keys.query.js';
import { waitingJobs, type WaitingJobs } from './waiting-jobs.query.js';

/** How one job differs from its kind. */
export interface EnqueueOptions {
  /** Names the thing a singleton job is about. */
  readonly singletonKey?: string;
  /** Higher runs first; 0 by default. */
  readonly priority?: number;
  readonly startAfterSeconds?: number;
}

/** One of many jobs of a kind. */
export interface JobOfMany<S extends z.ZodType> extends EnqueueOptions {
  readonly payload: z.input<S>;
}

/** Jobs in one statement; bounds the memory and the size of a statement. */
const BATCH = 500;

/** Puts work into the queue as part of the business transaction: no commit, no job. */
@Injectable()
export class Jobs {
  constructor(private readonly boss: Boss) {}

  /** @throws ZodError when the payload does not fit the job's schema */
  async enqueue<S extends z.ZodType>(
    ctx: Ctx,
    job: JobDefinition<S>,
    payload: z.input<S>,
    options: EnqueueOptions = {},
  ): Promise<void> {
    const data = enclose(ctx, job.schema.parse(payload));
    await this.boss.ensureQueue(job);
    const boss = await this.boss.start();
    await boss.send(job.name, data, { ...toBossOptions(options), db: inTransaction(ctx) });
  }

  /**
   * As {@link enqueue} for any number of jobs, a few hundred in each statement. A job whose key is in
   * line already is left out.
   *
   * @throws ZodError when a payload does not fit the job's schema
   */
  async enqueueAll<S extends z.ZodType>(
    ctx: Ctx,
    job: JobDefinition<S>,
    items: readonly JobOfMany<S>[],
  ): Promise<void> {
    await this.boss.ensureQueue(job);
    const boss = await this.boss.start();
    for (let from = 0; from < items.length; from += BATCH) {
      const jobs = items.slice(from, from + BATCH).map(({ payload, ...options }) => ({
        data: enclose(ctx, job.schema.parse(payload)),
        ...toBossOptions(options),
      }));
      await boss.insert(job.name, jobs, { db: inTransaction(ctx) });
    }
  }

  /** The line of jobs of all kinds, and whether anybody works on it. */
  async waiting(ctx: Ctx): Promise<WaitingJobs> {
    const found = await one<WaitingJobs>(ctx, waitingJobs);
    return found ?? { waiting: 0, since: null, seconds: 0, standstill: false };
  }

  /** Keys of the singleton jobs of that kind that have failed for good since then. */
  async failedSince(ctx: Ctx, job: JobDefinition, since: Date): Promise<string[]> {
    const found = await rows<{ key: string }>(ctx, failedKeys(job.name, since));
    return found.map(({ key }) => key);
  }

  /** Gives a waiting job another priority; one that is running or gone is left alone. */
  async reprioritise(
    ctx: Ctx,
    job: JobDefinition,
    singletonKey: string,
    priority: number,
  ): Promise<void> {
    await this.boss.ensureQueue(job);
    const boss = await this.boss.start();
    const options = { singletonKey, match: 'all', priority, db: inTransaction(ctx) } as const;
    await boss.update({ name: job.name, options });
  }
}

function toBossOptions({ priority = 0, singletonKey, startAfterSeconds }: EnqueueOptions) {
  return {
    priority,
    ...(singletonKey === undefined ? {} : { singletonKey }),
    ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
  };
}

function inTransaction(ctx: Ctx) {
  return {
    executeSql: (text: string, values?: unknown[]) => executeIn(ctx, text, values),
  };
}

async function executeIn(ctx: Ctx, text: string, values?: unknown[]): Promise<{ rows: object[] }> {
  const runner = ctx.tx.queryRunner;
  if (!runner) throw new Error('ctx.tx has no query runner: it is not inside a transaction');
  const result = await runner.query(text, values, true);
  const records: unknown = result.records;
  return { rows: Array.isArray(records) ? records.filter(isObject) : [] };
}

/** The request behind the whole chain goes along, however long the chain gets. */
function enclose({ requestId, causedBy }: Ctx, payload: unknown): Envelope {
  return envelope.parse({ payload, causedBy: causedBy ?? requestId });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
