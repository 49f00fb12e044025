import { z } from 'zod';
import { defineEvent } from '#libs/platform/contracts';

/** A Dokument has come into an Akte, or a new version of it. */
export const dokumentFiled = defineEvent(
  'records.dokument-filed',
  z.strictObject({ dokumentId: z.uuid(), versionId: z.uuid(), akteId: z.uuid() }),
);

/** A Dokument has left its Akte because its filing was undone. */
export const dokumentWithdrawn = defineEvent(
  'records.dokument-withdrawn',
  z.strictObject({ dokumentId: z.uuid(), akteId: z.uuid() }),
);

/** A Dokument lies in another Akte now, or in another Vorgang of the same. */
export const dokumentMoved = defineEvent(
  'records.dokument-moved',
  z.strictObject({ dokumentId: z.uuid(), fromAkteId: z.uuid(), akteId: z.uuid() }),
);

/** The pages of a Dokument were read again; its newest texts are what search finds. */
export const dokumentReadAgain = defineEvent(
  'records.dokument-read-again',
  z.strictObject({ dokumentId: z.uuid(), versionId: z.uuid(), akteId: z.uuid() }),
);

/** What is written on an Akte or a Dokument has changed; search titles have to follow. */
export const betreffChanged = defineEvent(
  'records.betreff-changed',
  z.strictObject({ akteId: z.uuid(), dokumentId: z.uuid().nullable() }),
);
