import { defineConfigArea } from '#libs/platform/contracts';
import { z } from 'zod';

const schema = z.object({
  AKTEI_SESSION_HOURS: z.coerce.number().min(0.25).max(24).default(10),
  AKTEI_SESSION_LONGEST_HOURS: z.coerce.number().min(0.25).max(24).default(12),
});

/** How long a person stays signed in. */
export class SessionSettings {
  /** A session ends after that time without use. */
  readonly hours: number;
  /**
   * A session ends after that time at the latest, however it is used: a working day, so that one that was
   * stolen does not live on.
   */
  readonly longestHours: number;

  constructor(values: z.output<typeof schema>) {
    this.hours = values.AKTEI_SESSION_HOURS;
    this.longestHours = values.AKTEI_SESSION_LONGEST_HOURS;
  }
}

export const sessionArea = defineConfigArea({
  name: 'session',
  schema,
  settings: SessionSettings,
});
