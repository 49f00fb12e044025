import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { Caller } from '../context/ctx.js';
import type { Realm } from '../contracts/actor.js';
import type { JobDefinition } from '../contracts/define-job.js';
import type { Records } from '../contracts/duty.js';

/** What became of a job that ran to its end; a throw instead means: try again. */
export type JobResult = 'SUCCESS' | 'SKIPPED' | 'FAILED';

/** The attempt a handler is running in. */
export interface JobAttempt {
  readonly id: string;
  /**
   * The named system context of the job: every transaction of the handler is opened with it, so that
   * it sees what the job declares, owes what the job owes, and is joined to the request behind it.
   */
  readonly caller: Caller;
  /** Aborts when the attempt has expired or the worker shuts down. */
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
  /** True when a throw will not lead to another try. */
  readonly lastAttempt: boolean;
}

/** Runs one job; idempotent, because a killed worker leads to a second delivery. */
export interface JobHandler<D extends JobDefinition> {
  /** Attempts at the same time in this process, where that depends on its settings. */
  readonly concurrency?: number;
  handle(payload: z.infer<D['schema']>, job: JobAttempt): Promise<JobResult>;
}

/** What a job declares besides its payload. */
export interface JobOptions {
  /** What it may see as a whole. */
  readonly reads: readonly Realm[];
  /** What each of its transactions that is not a look has to record. */
  readonly records: Records;
}

/** What {@link HandlesJob} leaves on a class. */
export interface HandledJob extends JobOptions {
  readonly definition: JobDefinition;
}

export const HANDLES_JOB = 'aktei:handles-job';

/** Marks a provider of a jobs module as the handler of a job. */
export function HandlesJob(definition: JobDefinition, options: JobOptions): ClassDecorator {
  return SetMetadata(HANDLES_JOB, { definition, ...options } satisfies HandledJob);
}
