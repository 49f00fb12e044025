import { defineConfigArea } from '#libs/platform/contracts';
import { z } from 'zod';

const schema = z.object({
  AKTEI_SESSION_HOURS: z.coerce.number().min(0.25).max(24).default(10),
});

/** How long a person stays signed in. */
export class SessionSettings {
  /** A session ends after that time without use. */
  readonly hours: number;

  constructor(values: z.output<typeof schema>) {
    this.hours = values.AKTEI_SESSION_HOURS;
  }
}

export const sessionArea = defineConfigArea({
  name: 'session',
  schema,
  settings: SessionSettings,
});
