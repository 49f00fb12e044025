import type { JobDefinition } from '../contracts/define-job.js';

/**
 * Jobs without a payload that run by the clock. A jobs module provides one instance:
 * `{ provide: Symbol('schedules'), useValue: new ScheduledJobs([{ job, cron: '17 3 * * *' }]) }`.
 */
export class ScheduledJobs {
  constructor(
    /** Five-field cron expressions in German time (Europe/Berlin). */
    readonly entries: readonly { readonly job: JobDefinition; readonly cron: string }[],
  ) {}
}
