import { z } from 'zod';
import { pageNumber } from '#libs/platform/contracts';
import type { PageText } from './page-text.js';

/** Path of a page: what it belongs to, and its number. */
export const pageParams = z.strictObject({
  id: z.uuid().describe('Kennung'),
  pageNo: pageNumber.describe('Seite, ab 1'),
});
export type PageParams = z.infer<typeof pageParams>;

/**
 * What the text of a page is fetched for: `look` when the page is shown to a person, `search` when a
 * program looks for words in it. The log tells the two apart.
 */
export const pageTextQuery = z.strictObject({
  purpose: z
    .enum(['look', 'search'])
    .default('look')
    .describe('Ansehen, oder Fundstelle einer Suche; so steht es im Protokoll'),
});
export type PageTextQuery = z.infer<typeof pageTextQuery>;

/** The one picture of a page under the name and type it goes out with; null where there is none. */
export function pagePicture({ pageNo, previewSha256 }: PageText) {
  if (previewSha256 === null) return null;
  return { sha256: previewSha256, mime: 'image/jpeg', filename: `seite-${pageNo}.jpg` };
}
