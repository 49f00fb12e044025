import { z } from 'zod';
import { keysetPage, keysetQuery, text } from '#libs/platform';
import { akteListItem } from '../../views/records.dto.js';

/** Filters of the list of Akten. */
export const listAktenQuery = z.strictObject({
  ...keysetQuery,
  einheitId: z.uuid().optional().describe('Nur unter dieser Aktenplaneinheit'),
  state: z.enum(['open', 'closed']).optional().describe('Nur offene, oder z. d. A.'),
  q: text(200).trim().optional().describe('Teil von Aktenzeichen oder Betreff'),
});
export type ListAktenFilter = z.infer<typeof listAktenQuery>;

export const aktenPage = keysetPage('AktenPage', akteListItem);
