import type { JobDefinition } from '../contracts/define-job.js';

/** Token under which the app says by the clocks of which zone (IANA name) jobs run. */
export const SCHEDULE_ZONE = Symbol('ScheduleZone');

/**
 * Jobs without a payload that run by the clock. A jobs module provides one instance:
 * `{ provide: Symbol('schedules'), useValue: new ScheduledJobs([{ job, cron: '17 3 * * *' }]) }`.
 */
export class ScheduledJobs {
  constructor(
    /** Five-field cron expressions by the clocks of {@link SCHEDULE_ZONE}. */
    readonly entries: readonly { readonly job: JobDefinition; readonly cron: string }[],
  ) {}
}
