import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { repairMarks } from './marks.js';

/** A `-` of the given size between two words of 30 pixels height. */
const between = (w: number, h: number): ReadWord[] => [
  { t: 'Bremen', x: 100, y: 50, w: 150, h: 30, c: 95, l: 0 },
  { t: '-', x: 260, y: 63, w, h, c: 80, l: 0 },
  { t: 'Postfach', x: 300, y: 50, w: 200, h: 30, c: 95, l: 0 },
];

describe(repairMarks.name, () => {
  it.each([
    ['a square speck', 4, 4, '·'],
    ['a hyphen', 10, 3, '-'],
    ['an en dash', 17, 3, '–'],
    ['an em dash', 36, 4, '-'],
    ['a stroke upright', 5, 28, '-'],
  ])('sees %s of %i × %i', (_, w, h, mark) => {
    expect(repairMarks(between(w, h))[1]?.t).toBe(mark);
  });

  it('keeps what the engine had read', () => {
    const words = between(4, 4);
    expect(repairMarks(words)).toEqual([words[0], { ...words[1], t: '·', o: '-' }, words[2]]);
  });

  it('takes a speck at the end of a line for no mark', () => {
    expect(repairMarks(between(4, 4).slice(0, 2))[1]?.t).toBe('-');
  });
});
