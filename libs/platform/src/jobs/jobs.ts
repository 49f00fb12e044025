import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Ctx } from '../context/ctx.js';
import type { JobDefinition } from '../contracts/define-job.js';
import { Boss } from './boss.js';

/** How one job differs from its kind. */
export interface EnqueueOptions {
  /** Names the thing a singleton job is about. */
  readonly singletonKey?: string;
  /** Higher runs first; 0 by default. */
  readonly priority?: number;
  readonly startAfterSeconds?: number;
}

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
    const data = toObject(job.schema.parse(payload));
    await this.boss.ensureQueue(job);
    const boss = await this.boss.start();
    await boss.send(job.name, data, {
      priority: options.priority ?? 0,
      ...(options.singletonKey === undefined ? {} : { singletonKey: options.singletonKey }),
      ...(options.startAfterSeconds === undefined ? {} : { startAfter: options.startAfterSeconds }),
      db: { executeSql: (text, values) => executeIn(ctx, text, values) },
    });
  }
}

async function executeIn(ctx: Ctx, text: string, values?: unknown[]): Promise<{ rows: object[] }> {
  const runner = ctx.tx.queryRunner;
  if (!runner) throw new Error('ctx.tx has no query runner: it is not inside a transaction');
  const result = await runner.query(text, values, true);
  const records: unknown = result.records;
  return { rows: Array.isArray(records) ? records.filter(isObject) : [] };
}

function toObject(value: unknown): object {
  if (!isObject(value)) throw new TypeError('a payload is an object');
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
