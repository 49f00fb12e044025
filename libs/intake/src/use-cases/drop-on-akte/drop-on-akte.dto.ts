import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is to be filed: into which Vorgang, perhaps, and the hashes of the originals as far as they are known. */
export const dropOnAkteBody = z
  .strictObject({
    vorgangId: z.uuid().optional(),
    hashes: z
      .array(sha256)
      .max(200)
      .optional()
      .describe('SHA-256 der Dateien; welche davon schon in der Akte liegen, sagt die Antwort'),
  })
  .meta({
    id: 'DropOnAkte',
    examples: [
      {
        vorgangId: '01a22c3c-2be6-7605-ad7d-3bdd136d1021',
        hashes: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
      },
    ],
  });
export type DropOnAkteBody = z.infer<typeof dropOnAkteBody>;

/** The Stapel that takes the originals, and those that lie in the Akte already. */
export const droppedOnDto = z
  .strictObject({
    stapelId: z.uuid(),
    known: z.array(z.strictObject({ sha256, dokumentId: z.uuid(), betreff: z.string() })),
  })
  .meta({ id: 'DroppedOn' });
export type DroppedOnDto = z.infer<typeof droppedOnDto>;
