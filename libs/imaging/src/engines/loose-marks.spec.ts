import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { withoutLooseMarks } from './loose-marks.js';

const HEIGHT = 40;

/** A picture with ink in these boxes: left, top, width, height. */
function picture(...boxes: readonly (readonly [number, number, number, number])[]) {
  const [width, height] = [600, 60];
  const data = new Uint8Array(width * height).fill(255);
  for (const [x, y, w, h] of boxes)
    for (let row = y; row < y + h; row += 1) data.fill(20, row * width + x, row * width + x + w);
  return { data, width, height };
}

/** So many characters 14 pixels wide and 4 apart. */
const letters = (x: number, count: number): [number, number, number, number][] =>
  Array.from({ length: count }, (_, n) => [x + n * 18, 10, 14, HEIGHT]);

const word = (t: string, x: number, w: number): ReadWord => ({
  t,
  x,
  y: 10,
  w,
  h: HEIGHT,
  c: 90,
  l: 0,
});

const texts = (words: readonly ReadWord[]): string[] => words.map(({ t }) => t);

describe(withoutLooseMarks.name, () => {
  const dot = (x: number, y = 43): [number, number, number, number] => [x, y, 7, 7];

  it('parts two words with a speck in the gap between them', () => {
    const ink = picture(...letters(10, 3), dot(73, 30), ...letters(90, 3));
    const read = word('mit.der', 10, 130);
    expect(withoutLooseMarks([read], ink)).toEqual([
      { ...read, t: 'mit', w: 50, o: 'mit.der' },
      { ...read, t: 'der', x: 90, w: 50, o: 'mit.der' },
    ]);
  });

  it.each<[string, string, ReturnType<typeof letters>]>([
    ['Abs.3', 'a full stop at its word', [...letters(10, 3), dot(64), ...letters(75, 1)]],
    ['Mo-Do', 'a hyphen', [...letters(10, 2), [50, 28, 14, 5], ...letters(78, 2)]],
    ['12.03.2026', 'a date', [...letters(10, 2), dot(60), ...letters(85, 2)]],
    ['post@amt.de', 'an address', [...letters(10, 3), dot(76), ...letters(100, 2)]],
    ['Satz.', 'a full stop at its end', [...letters(10, 4), dot(84)]],
    ['Satz.', 'a full stop set off', [...letters(10, 4), dot(95)]],
    ['Amt:', 'a colon', [...letters(10, 3), [66, 20, 7, 30]]],
  ])('keeps %s with %s', (t, _, ink) => {
    expect(texts(withoutLooseMarks([word(t, 10, 200)], picture(...ink)))).toEqual([t]);
  });

  it('takes away what floats before or behind a word', () => {
    const before = picture(dot(10), ...letters(30, 3));
    expect(withoutLooseMarks([word('‚der', 10, 70)], before)).toEqual([
      { ...word('der', 30, 50), o: '‚der' },
    ]);
    const behind = picture(...letters(10, 3), dot(80, 30));
    expect(withoutLooseMarks([word('der’', 10, 77)], behind)).toEqual([
      { ...word('der', 10, 50), o: 'der’' },
    ]);
  });

  it('keeps the comma that opens a quotation', () => {
    const ink = picture(dot(10), ...letters(30, 3), ...letters(120, 3));
    const words = [word('‚der', 10, 70), word('Tag‘', 120, 50)];
    expect(texts(withoutLooseMarks(words, ink))).toEqual(['‚der', 'Tag‘']);
  });

  it('sees a middle dot in a dot between two words, and nothing in one beside a line', () => {
    const ink = picture(...letters(10, 3), dot(80, 28), ...letters(110, 3));
    const mark = { ...word(':', 80, 7), y: 28, h: 7 };
    const line = [word('Amt', 10, 50), mark, word('Ort', 110, 50)];
    expect(withoutLooseMarks(line, ink)[1]).toEqual({ ...mark, t: '·', o: ':' });
    expect(texts(withoutLooseMarks(line.slice(0, 2), ink))).toEqual(['Amt']);
  });

  it('keeps a dash and the label of a list', () => {
    const ink = picture([10, 28, 16, 5], ...letters(80, 3));
    const dash = { ...word('-', 10, 16), y: 28, h: 5 };
    expect(texts(withoutLooseMarks([dash, word('Ort', 80, 50)], ink))).toEqual(['-', 'Ort']);
  });
});
