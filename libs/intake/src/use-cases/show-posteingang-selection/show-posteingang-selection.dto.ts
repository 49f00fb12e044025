import { z } from 'zod';
import { posteingangDto, posteingangItem } from '../../views/intake.dto.js';
import { letterIds } from '../../views/letter-ids.js';

/** Which letters somebody has marked. */
export const selectionQuery = z.strictObject({ ids: letterIds });
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
