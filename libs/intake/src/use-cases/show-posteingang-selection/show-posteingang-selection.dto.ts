import { z } from 'zod';
import { posteingangDto, posteingangItem } from '../../views/intake.dto.js';

/** As many letters as an address can name. */
export const MOST_SELECTED = 100;

const id = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Which letters somebody has marked. */
export const selectionQuery = z.strictObject({
  ids: z
    .string()
    .regex(new RegExp(`^${id}(?:,${id}){0,${MOST_SELECTED - 1}}$`))
    .describe(`Kennungen der Eingänge, durch Komma getrennt, höchstens ${MOST_SELECTED}`),
});
export type SelectionQuery = z.infer<typeof selectionQuery>;

/** A letter with what was read in it, without its pages. */
const selectedPosteingang = z
  .strictObject({
    ...posteingangItem.shape,
    ...posteingangDto.pick({ fieldsState: true, fields: true }).shape,
  })
  .meta({ id: 'SelectedPosteingang' });

/** Those of the letters that whoever asks may see, the oldest first. */
export const posteingangSelection = z
  .strictObject({ items: z.array(selectedPosteingang) })
  .meta({ id: 'PosteingangSelection' });
export type PosteingangSelection = z.infer<typeof posteingangSelection>;
