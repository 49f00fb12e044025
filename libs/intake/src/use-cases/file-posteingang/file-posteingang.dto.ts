import { z } from 'zod';
import { calendarDay, filledText } from '#libs/platform';

const betreff = filledText(500);

/** Where a letter goes: into an Akte that exists or a new one, perhaps into a Vorgang. */
export const filePosteingangBody = z
  .strictObject({
    akteId: z.uuid().optional(),
    newAkte: z.strictObject({ aktenplaneinheitId: z.uuid(), betreff }).optional(),
    vorgangId: z.uuid().optional(),
    newVorgang: z.strictObject({ betreff }).optional(),
    betreff,
    kind: filledText(100).default('Schreiben'),
    dokumentDate: calendarDay.optional(),
  })
  .refine(({ akteId, newAkte }) => (akteId === undefined) !== (newAkte === undefined), {
    path: ['akteId'],
    message: 'Genau eine Akte angeben: akteId oder newAkte',
  })
  .refine(({ vorgangId, newVorgang }) => vorgangId === undefined || newVorgang === undefined, {
    path: ['vorgangId'],
    message: 'Höchstens einen Vorgang angeben: vorgangId oder newVorgang',
  })
  .meta({ id: 'FilePosteingang' });
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
