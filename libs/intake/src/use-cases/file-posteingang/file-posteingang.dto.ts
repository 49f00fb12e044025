import { z } from 'zod';
import { typedValues } from '#libs/records/contracts';
import { act } from '../../contracts/act.js';

const { betreff, ...others } = typedValues;

/**
 * Where a letter goes: into an Akte that exists or a new one, perhaps into a Vorgang; and what is known of
 * it. What is left out stays empty.
 */
export const filePosteingangBody = z
  .strictObject({
    akteId: z.uuid().optional(),
    newAkte: z.strictObject({ aktenplaneinheitId: z.uuid(), betreff }).optional(),
    vorgangId: z.uuid().optional(),
    newVorgang: z.strictObject({ betreff }).optional(),
    betreff,
    ...z.strictObject(others).partial().shape,
    act,
    ownDokumente: z
      .array(z.strictObject({ place: z.int().positive(), betreff }))
      .max(100)
      .refine((all) => new Set(all.map(({ place }) => place)).size === all.length, {
        message: 'Jede Anlage nur einmal angeben',
      })
      .optional()
      .describe('Anlagen, die eigene Dokumente werden; alle anderen bleiben beim Schreiben'),
  })
  .refine(({ akteId, newAkte }) => (akteId === undefined) !== (newAkte === undefined), {
    path: ['akteId'],
    message: 'Genau eine Akte angeben: akteId oder newAkte',
  })
  .refine(({ vorgangId, newVorgang }) => vorgangId === undefined || newVorgang === undefined, {
    path: ['vorgangId'],
    message: 'Höchstens einen Vorgang angeben: vorgangId oder newVorgang',
  })
  .meta({
    id: 'FilePosteingang',
    examples: [
      {
        akteId: '01a22c3c-2be6-7605-ad7d-3bdd136d1021',
        betreff: 'Antrag auf Sondernutzung, Breite Straße 22',
        kind: 'Antrag',
        dokumentDate: '2026-11-17',
      },
    ],
  });
export type FilePosteingangBody = z.infer<typeof filePosteingangBody>;

/** Where it lies now, and until when one key takes it back. */
export const filedDto = z
  .strictObject({
    dokumentId: z.uuid(),
    akteId: z.uuid(),
    aktenzeichen: z.string(),
    undoUntil: z.iso.datetime(),
  })
  .meta({ id: 'Filed' });
export type FiledDto = z.infer<typeof filedDto>;
