import { describe, expect, it } from '@jest/globals';
import {
  countParam,
  parseSearch,
  returnPath,
  stringifySearch,
  wordParam,
} from './search-params.js';

describe('parseSearch', () => {
  it('keeps numbers as text and comes back unchanged', () => {
    expect(parseSearch('?q=2024&seite=3')).toEqual({ q: '2024', seite: '3' });
    expect(stringifySearch({ q: 'Breite Straße', seite: 3, art: undefined })).toBe(
      '?q=Breite+Stra%C3%9Fe&seite=3',
    );
    expect(stringifySearch({})).toBe('');
  });
});

describe('returnPath', () => {
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '', 7])(
    'drops %s',
    (bad) => {
      expect(returnPath(bad)).toBeUndefined();
    },
  );

  it('keeps a path with its search', () => {
    expect(returnPath('/akten/1?seite=3')).toBe('/akten/1?seite=3');
  });
});

describe('countParam', () => {
  it('takes whole numbers from one on', () => {
    expect([countParam('3'), countParam('0'), countParam('x')]).toEqual([3, undefined, undefined]);
    expect(wordParam('offen', ['offen', 'zda'])).toBe('offen');
  });
});
