import { z } from 'zod';
import { betreffText } from '../../views/records.dto.js';

/** A new Akte; without an org unit it belongs to that of whoever opens it. */
export const openAkteBody = z
  .strictObject({
    aktenplaneinheitId: z.uuid(),
    betreff: betreffText,
    orgUnitId: z.uuid().optional(),
  })
  .meta({ id: 'OpenAkte' });
export type OpenAkteBody = z.infer<typeof openAkteBody>;
