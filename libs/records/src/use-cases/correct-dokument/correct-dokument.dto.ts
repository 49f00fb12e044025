import { z } from 'zod';
import { text, versionNumber } from '#libs/platform';
import { dokumentFields, typedValues } from '../../contracts/index.js';

/** What a Dokument is to say of itself from now on; null empties, what is left out stays. */
export const correctDokumentBody = z
  .strictObject({
    version: versionNumber,
    reason: text(500).trim().default(''),
    betreff: typedValues.betreff.optional(),
    kind: typedValues.kind.nullish(),
    dokumentDate: typedValues.dokumentDate.nullish(),
    sender: typedValues.sender.nullish(),
    addressee: typedValues.addressee.nullish(),
    foreignReference: typedValues.foreignReference.nullish(),
    deadline: typedValues.deadline.nullish(),
  })
  .refine((body) => dokumentFields.some((field) => body[field] !== undefined), {
    path: ['betreff'],
    message: 'Mindestens eine Angabe ändern',
  })
  .meta({
    id: 'CorrectDokument',
    examples: [
      { version: 1, dokumentDate: '2026-11-17', reason: 'Datum des Schreibens war falsch' },
    ],
  });
export type CorrectDokumentBody = z.infer<typeof correctDokumentBody>;
