import { z } from 'zod';
import { filledText } from '#libs/platform';

/** Why a letter is given back; whoever takes it next reads it. */
export const returnBody = z
  .strictObject({ reason: filledText(500) })
  .meta({ id: 'ReturnDokument', examples: [{ reason: 'Nicht unsere Zuständigkeit' }] });
export type ReturnBody = z.infer<typeof returnBody>;

/** The letter that is open again; null where it is mail that this person does not see. */
export const returnedDto = z
  .strictObject({ posteingangId: z.uuid().nullable() })
  .meta({ id: 'ReturnedDokument' });
export type ReturnedDto = z.infer<typeof returnedDto>;
