import { z } from 'zod';
import { defineAction } from '#libs/platform/contracts';

/** Somebody who is known asked for what they may not have or what is not there. */
export const requestRefused = defineAction('request.refused', {
  object: 'route',
  text: 'Anfrage abgewiesen',
  details: z.strictObject({
    code: z.string(),
    status: z.int(),
    method: z.string(),
    address: z.string(),
  }),
  personal: ['address'],
});

/** The first refusal of a kind in a minute, of an address that nobody has signed in from. */
export const strangerRefused = defineAction('request.stranger-refused', {
  object: 'route',
  text: 'Unbekannter Absender abgewiesen',
  details: z.strictObject({
    code: z.string(),
    status: z.int(),
    method: z.string(),
    address: z.string(),
  }),
  personal: ['address'],
});

/** All refusals of strangers in the minutes before, once for all of them. */
export const strangersCounted = defineAction('request.strangers-counted', {
  object: 'minute',
  text: 'Abweisungen unbekannter Absender gezählt',
  details: z.strictObject({
    refusals: z.int(),
    addresses: z.int(),
    kinds: z.record(z.string(), z.int()),
  }),
});

/** What the log held after `lastSeq` is forgotten, and what was destroyed since is here again. */
export const databaseRestored = defineAction('database.restored', {
  object: 'backup',
  text: 'Datenbank aus einer Sicherung wiederhergestellt',
  details: z.strictObject({
    takenAt: z.string(),
    lastSeq: z.string().nullable(),
    lastEvent: z.string().nullable(),
  }),
});
