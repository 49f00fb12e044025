import { describe, expect, it } from '@jest/globals';
import {
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

  it('end where the letter ends', () => {
    expect(pageInOriginal(range, pageOfLetter(4))).toBeNull();
    expect(pageInOriginal(range, pageOfLetter(0))).toBeNull();
    expect(pageInOriginal({ ...range, lastPage: null }, pageOfLetter(100))).toBe(103);
  });
});

describe(titleOfPart.name, () => {
  it('keeps within 200 characters', () => {
    expect(titleOfPart('Post', 2)).toBe('Post (2)');
    expect(titleOfPart('x'.repeat(200), 1000)).toHaveLength(197);
  });
});
