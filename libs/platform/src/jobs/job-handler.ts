import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { JobDefinition } from '../contracts/define-job.js';

/** What became of a job that ran to its end; a throw instead means: try again. */
export type JobResult = 'SUCCESS' | 'SKIPPED' | 'FAILED';

/** The attempt a handler is running in. */
export interface JobAttempt {
  readonly id: string;
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

export const HANDLES_JOB = 'aktei:handles-job';

/** Marks a provider of a jobs module as the handler of a job. */
export function HandlesJob(definition: JobDefinition): ClassDecorator {
  return SetMetadata(HANDLES_JOB, definition);
}
