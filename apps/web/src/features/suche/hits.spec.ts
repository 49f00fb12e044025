import { describe, expect, it } from '@jest/globals';
import type { SearchHit } from '../../api/types.js';
import { chosenHit, hitKey } from './hits.js';

function aHit(dokumentId: string, pageNo: number): SearchHit {
  const found = { dokumentId, pageNo, versionId: 'v', akteId: 'a', aktenzeichen: '1', kind: '' };
  const words = { akteBetreff: '', betreff: '', receivedAt: '', snippet: [], boxes: [] };
  return { ...found, ...words, widthPx: 1, heightPx: 1, morePages: 0 };
}

const hits = [aHit('d', 1), aHit('d', 12), aHit('e', 1)];

/** Without these a link to a hit would open the page of another one. */
describe(chosenHit.name, () => {
  it('is the one that the address names, page and all', () => {
    expect(chosenHit(hits, hitKey({ dokumentId: 'd', pageNo: 12 }))).toBe(hits[1]);
    expect(new Set(hits.map(hitKey)).size).toBe(hits.length);
  });

  it('is the first where none is named or the named one is gone', () => {
    expect(chosenHit(hits, undefined)).toBe(hits[0]);
    expect(chosenHit(hits, 'x.1')).toBe(hits[0]);
    expect(chosenHit([], 'd.1')).toBeUndefined();
  });
});
