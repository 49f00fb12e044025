import { z } from 'zod';
import { filledText, versionNumber } from '#libs/platform';
import { typedValues } from '#libs/records/contracts';

/** Where a Dokument is to lie: in an Akte that exists, perhaps in a Vorgang of it; and why. */
export const moveDokumentBody = z
  .strictObject({
    version: versionNumber,
    akteId: z.uuid(),
    vorgangId: z.uuid().optional(),
    newVorgang: z.strictObject({ betreff: typedValues.betreff }).optional(),
    reason: filledText(500),
  })
  .refine(({ vorgangId, newVorgang }) => vorgangId === undefined || newVorgang === undefined, {
    path: ['vorgangId'],
    message: 'Höchstens einen Vorgang angeben: vorgangId oder newVorgang',
  })
  .meta({
    id: 'MoveDokument',
    examples: [
      {
        version: 1,
        akteId: '01a22c3c-2be6-7605-ad7d-3bdd136d1021',
        reason: 'Gehört zur Nachbarakte',
      },
    ],
  });
export type MoveDokumentBody = z.infer<typeof moveDokumentBody>;
