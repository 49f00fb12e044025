import { z } from 'zod';
import { defineTopic } from '#libs/platform/contracts';

/** What the right to hear of a Stapel depends on. */
const access = z.strictObject({ orgUnitId: z.uuid(), centralMail: z.boolean() });

/** What the right to hear of a letter depends on, now and before what happened to it. */
const accessToLetter = z.strictObject({
  ...access.shape,
  sealed: z.boolean(),
  owners: z.array(
    z.strictObject({ ownerUnitId: z.uuid().nullable(), ownerId: z.uuid().nullable() }),
  ),
});

/** A Stapel has gone on: its state and its pages. */
export const stapelTopic = defineTopic('stapel', {
  data: z
    .strictObject({
      stapelId: z.uuid(),
      state: z.enum(['receiving', 'reading', 'ready', 'attention', 'done']),
      pagesTotal: z.int(),
      pagesDone: z.int(),
      pagesFailed: z.int(),
    })
    .meta({ id: 'StapelNotice' }),
  access,
});

/** A letter has gone on, or is a letter no more. */
export const posteingangTopic = defineTopic('posteingang', {
  data: z
    .strictObject({
      id: z.uuid(),
      state: z.enum(['reading', 'ready', 'attention', 'filed']),
      pageCount: z.int(),
      pagesDone: z.int(),
      pagesFailed: z.int(),
      /** Whether what rules propose for it is there. */
      fieldsState: z.enum(['reading', 'read', 'not-determined']),
    })
    .meta({ id: 'PosteingangNotice' }),
  access: accessToLetter,
});
