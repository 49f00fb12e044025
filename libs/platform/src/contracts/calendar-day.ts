import { z } from 'zod';

/** A day that PostgreSQL knows as well: its calendar, unlike ISO 8601, has no year 0000. */
export const calendarDay = z.iso.date().refine((day) => !day.startsWith('0000'), {
  message: 'Das Jahr 0000 gibt es nicht',
});
