import { describe, expect, it } from '@jest/globals';
import {
  isSameRange,
  pageInLetter,
  pageInOriginal,
  pageOfLetter,
  pageOfOriginal,
  titleOfPart,
} from './letter-pages.js';

const range = { originalId: 'o', firstPage: 4, lastPage: 6 };

describe('pages of a letter', () => {
  it('are counted from 1, whatever stands before them in the original', () => {
    expect([1, 2, 3].map((page) => pageInOriginal(range, pageOfLetter(page)))).toEqual([4, 5, 6]);
    expect([4, 5, 6].map((page) => pageInLetter(range, pageOfOriginal(page)))).toEqual([1, 2, 3]);
  });

  it('are not taken for pages of the original, nor the other way round', () => {
    // @ts-expect-error the letter counts otherwise
    expect(pageInLetter(range, pageOfLetter(4))).toBe(1);
    // @ts-expect-error the original counts otherwise
    expect(pageInOriginal(range, pageOfOriginal(1))).toBe(4);
  });

  it('end where the letter ends, so that nobody reads the letter behind it', () => {
    expect(pageInOriginal(range, pageOfLetter(4))).toBeNull();
    expect(pageInOriginal(range, pageOfLetter(0))).toBeNull();
    expect(pageInOriginal(range, pageOfLetter(-3))).toBeNull();
    expect(pageInOriginal({ ...range, lastPage: null }, pageOfLetter(100))).toBe(103);
    expect(pageInOriginal({ ...range, lastPage: null }, pageOfLetter(0))).toBeNull();
  });

  it('come back to themselves, in letters of any place and length', () => {
    for (let firstPage = 1; firstPage <= 5; firstPage += 1) {
      for (let length = 1; length <= 5; length += 1) {
        const letter = { originalId: 'o', firstPage, lastPage: firstPage + length - 1 };
        const pages = Array.from({ length: 12 }, (_, index) => pageOfLetter(index + 1));
        const there = pages.flatMap((page) => pageInOriginal(letter, page) ?? []);
        expect(there).toHaveLength(length);
        expect(there.map((page) => pageInLetter(letter, page))).toEqual(pages.slice(0, length));
      }
    }
  });
});

describe(isSameRange.name, () => {
  it.each([
    [{}, true],
    [{ originalId: 'p' }, false],
    [{ firstPage: 3 }, false],
    [{ lastPage: 7 }, false],
    [{ lastPage: null }, false],
  ])('tells letters apart by original, first and last page: %j', (other, same) => {
    expect(isSameRange(range, { ...range, ...other })).toBe(same);
  });
});

describe(titleOfPart.name, () => {
  it('says which of several letters it is', () => {
    expect(titleOfPart('Post', 2)).toBe('Post (2)');
  });

  it('keeps within what a title may be, and leaves no blank before the number', () => {
    expect(titleOfPart('x'.repeat(200), 1000)).toBe(`${'x'.repeat(190)} (1000)`);
    expect(titleOfPart(`${'x'.repeat(185)}${' '.repeat(20)}y`, 3)).toBe(`${'x'.repeat(185)} (3)`);
  });
});
