import type { SearchHit, SearchResult } from '../../../apps/web/src/api/types.js';

/** A page that holds the words. */
export function aHit(
  dokumentId: string,
  pageNo: number,
  change: Partial<SearchHit> = {},
): SearchHit {
  return {
    dokumentId,
    versionId: 'ver-1',
    akteId: '1',
    aktenzeichen: '32.13-2026/1',
    akteBetreff: 'Gerüste am Markt',
    betreff: `Dokument ${dokumentId}`,
    kind: 'Antrag',
    pageNo,
    receivedAt: '2026-03-05T09:00:00.000Z',
    snippet: [
      { text: 'das ', mark: false },
      { text: 'Gerüst', mark: true },
      { text: ' am Montag', mark: false },
    ],
    boxes: [{ x: 230, y: 100, w: 140, h: 40 }],
    widthPx: 1000,
    heightPx: 1400,
    morePages: 0,
    ...change,
  };
}

/** What a search answers. */
export function aResult(items: SearchHit[], change: Partial<SearchResult> = {}): SearchResult {
  return {
    items,
    nextCursor: null,
    total: items.length,
    facets: {
      einheiten: [{ id: 'u-1', number: '32.13', title: 'Sondernutzungen', count: 4 }],
      years: [{ year: 2026, count: 3 }],
      kinds: [{ kind: 'Antrag', count: 2 }],
    },
    ...change,
  };
}
