import { z } from 'zod';
import { betreffText } from '../../views/records.dto.js';

/** A new Akte; without an org unit it belongs to that of whoever opens it. */
export const openAkteBody = z
  .strictObject({
    aktenplaneinheitId: z.uuid(),
    betreff: betreffText,
    orgUnitId: z.uuid().optional(),
  })
  .meta({
    id: 'OpenAkte',
    examples: [
      {
        aktenplaneinheitId: '01a22c3c-2be6-7605-ad7d-3bdd136d1021',
        betreff: 'Sondernutzung Breite Straße 22',
      },
    ],
  });
export type OpenAkteBody = z.infer<typeof openAkteBody>;
