import type { SearchHit } from '../../api/types.js';

/** Name of a hit in the URL: Dokument and page. */
export function hitKey(hit: Pick<SearchHit, 'dokumentId' | 'pageNo'>): string {
  return `${hit.dokumentId}.${hit.pageNo}`;
}

/** The hit the URL names, else the first. */
export function chosenHit(
  hits: readonly SearchHit[],
  key: string | undefined,
): SearchHit | undefined {
  return hits.find((hit) => hitKey(hit) === key) ?? hits[0];
}
