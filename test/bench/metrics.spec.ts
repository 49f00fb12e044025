import { describe, expect, it } from '@jest/globals';
import {
  boxErrors,
  characterErrors,
  median,
  paragraphSigns,
  wordRecall,
} from '../../bench/support/metrics.js';

const word = (t: string, x: number, y: number) => ({ t, x, y, w: 10, h: 5, c: 90, l: 0 });

describe('the measures of the benches', () => {
  it('count a word as often as it stands there, in any order', () => {
    expect(wordRecall('a b b c', 'c b a x')).toEqual({ found: 3, all: 4 });
    expect(wordRecall('', 'noise')).toEqual({ found: 0, all: 0 });
  });

  it('count "§" that are missing and "§" that are invented', () => {
    expect(paragraphSigns('§ 1 §§ 2', '§ 1')).toEqual({
      recall: { found: 1, all: 3 },
      precision: { found: 1, all: 1 },
    });
    expect(paragraphSigns('8 1', '§ 1').precision).toEqual({ found: 0, all: 1 });
  });

  it.each([
    ['Haus', 'Haus', 0],
    ['Haus', 'Maus', 1],
    ['Haus', '', 4],
    ['a  b\n', 'a b', 0],
    ['abc', 'xabcd', 2],
  ])('need from %j to %j so many edits: %j', (truth, text, edits) => {
    expect(characterErrors(truth, text).found).toBe(edits);
  });

  it('pair words with the nearest of the same text', () => {
    const truth = [
      { w: 'der', x: 0, y: 0, x2: 10, y2: 5 },
      { w: 'der', x: 100, y: 0, x2: 110, y2: 5 },
      { w: 'fehlt', x: 0, y: 50, x2: 10, y2: 55 },
    ];
    expect(boxErrors(truth, [word('der', 102, 0), word('der', 0, 4)])).toEqual([2, 1]);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([])).toBeNull();
  });
});
