import { z } from 'zod';
import { keysetPage, keysetQuery, text } from '#libs/platform';
import { akteListItem } from '../../views/records.dto.js';

/** Filters of the list of Akten. */
export const listAktenQuery = z.strictObject({
  ...keysetQuery,
  einheitId: z.uuid().optional(),
  state: z.enum(['open', 'closed']).optional(),
  q: text(200).trim().optional(),
});
export type ListAktenFilter = z.infer<typeof listAktenQuery>;

export const aktenPage = keysetPage('AktenPage', akteListItem);
