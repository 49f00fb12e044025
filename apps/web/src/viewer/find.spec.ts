import { describe, expect, it } from '@jest/globals';
import {
  addFindings,
  findTerms,
  firstFindingFrom,
  fold,
  indexOfFinding,
  matchWords,
  pagesFrom,
  step,
} from './find.js';

const words = (...texts: string[]) =>
  texts.map((t, index) => ({ t, x: index * 50, y: 0, w: 40, h: 20, c: 90, l: 1 }));

describe('fold', () => {
  it('makes ß, umlauts and combining marks plain', () => {
    expect(fold('Straße,')).toBe('strasse');
    expect(fold('Mu\u0308ller')).toBe(fold('MUELLER'));
    expect(fold('Ḫan')).toBe('han');
  });
});

describe('matchWords', () => {
  it('finds inflected and compound words', () => {
    const page = words('Fassadengerüsts', 'der', 'Sondernutzung', 'Gehweg');
    expect(matchWords(page, findTerms('Gerüst'))).toEqual([0]);
    expect(matchWords(page, findTerms('Sondernutzungen'))).toEqual([2]);
  });

  it('wants short terms as whole words and knows Aktenzeichen without their separators', () => {
    const page = words('oder', 'der', '22', '2022', '32.13.02-2026/0041');
    expect(matchWords(page, findTerms('der 22'))).toEqual([1, 2]);
    expect(matchWords(page, findTerms('32.13.02-2026/0041'))).toEqual([4]);
  });

  it('marks nothing without a search text', () => {
    expect(matchWords(words('der'), findTerms('  '))).toEqual([]);
  });
});

describe('findTerms', () => {
  it('leaves quotes and excluded words out', () => {
    expect(findTerms('"Breite Straße" -Entwurf')).toEqual(['breit', 'strass']);
  });
});

describe('firstFindingFrom', () => {
  it('lands on the page that was asked for', () => {
    const findings = [1, 3, 3].map((pageNo) => ({ pageNo, wordIndex: 0 }));
    expect(firstFindingFrom(findings, 3)).toBe(1);
    expect(firstFindingFrom(findings, 9)).toBe(0);
    expect(firstFindingFrom([], 1)).toBe(-1);
  });
});

describe('step', () => {
  it('goes round at both ends', () => {
    expect(step(2, 3, 1)).toBe(0);
    expect(step(0, 3, -1)).toBe(2);
    expect(step(-1, 0, 1)).toBe(-1);
  });
});

describe('pagesFrom', () => {
  it('reads the page at hand first and every page once', () => {
    expect(pagesFrom(3, 4)).toEqual([3, 4, 1, 2]);
    expect(pagesFrom(1, 2)).toEqual([1, 2]);
  });
});

describe('addFindings', () => {
  it('keeps reading order, whichever page came first', () => {
    const late = { pageNo: 3, wordIndex: 1 };
    const findings = addFindings([late], [{ pageNo: 1, wordIndex: 7 }]);
    expect(findings.map((each) => each.pageNo)).toEqual([1, 3]);
    expect(indexOfFinding(findings, late)).toBe(1);
  });
});
