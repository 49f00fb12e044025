import { z } from 'zod';
import { keysetQuery, text } from '#libs/platform';

/** What is looked for, and in which part of the records. */
export const searchQuery = z.strictObject({
  ...keysetQuery,
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Treffer je Seite'),
  q: text(300).describe('Wörter, „feste Wendungen“ oder ein Aktenzeichen'),
  einheitId: z.uuid().optional().describe('Nur unter dieser Aktenplaneinheit'),
  year: z.coerce.number().int().min(1800).max(2200).optional().describe('Jahr des Schreibens'),
  kind: text(100).optional().describe('Dokumentart'),
});
export type SearchFilter = z.infer<typeof searchQuery>;

const box = z.strictObject({ x: z.int(), y: z.int(), w: z.int(), h: z.int() });

/** A Dokument in which something was found, with its best page. */
export const searchHit = z
  .strictObject({
    dokumentId: z.uuid(),
    versionId: z.uuid(),
    akteId: z.uuid(),
    aktenzeichen: z.string(),
    akteBetreff: z.string(),
    betreff: z.string(),
    kind: z.string().nullable(),
    pageNo: z.int(),
    receivedAt: z.iso.datetime(),
    snippet: z.array(z.strictObject({ text: z.string(), mark: z.boolean() })),
    boxes: z.array(box),
    widthPx: z.int(),
    heightPx: z.int(),
    morePages: z.int(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof searchHit>;

/** A page of hits; `total` is null when there are more than are counted. */
export const searchResult = z
  .strictObject({
    items: z.array(searchHit),
    nextCursor: z.string().nullable(),
    total: z.int().nullable(),
    facets: z.strictObject({
      einheiten: z.array(
        z.strictObject({
          id: z.uuid(),
          number: z.string(),
          title: z.string(),
          count: z.int(),
        }),
      ),
      years: z.array(z.strictObject({ year: z.int(), count: z.int() })),
      kinds: z.array(z.strictObject({ kind: z.string(), count: z.int() })),
    }),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResult>;
