import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { wordsInLine } from './line-words.js';

const word = (t: string, box: Partial<ReadWord>): ReadWord => ({
  t,
  x: 0,
  y: 100,
  w: 100,
  h: 40,
  c: 90,
  l: 0,
  ...box,
});

describe(wordsInLine, () => {
  it('leaves the box of a word where it was read', () => {
    const [first, second] = wordsInLine([
      word('Stadt', {}),
      word('Amt', { x: 120, y: 102, h: 37 }),
    ]);
    expect(first).toMatchObject({ x: 0, y: 100, w: 100, h: 40, lastOfLine: false });
    expect(second).toMatchObject({ x: 120, y: 102, w: 100, h: 37, lastOfLine: true });
  });

  it('gives a hyphen height and place of the word before it', () => {
    const hyphen = word('-', { x: 120, y: 118, w: 12, h: 4 });
    const [, placed] = wordsInLine([word('Stadt', {}), hyphen, word('Amt', { x: 150 })]);
    expect(placed).toMatchObject({ x: 120, y: 100, w: 12, h: 40 });
  });

  it('gives a hyphen that begins a line the height of the word after it', () => {
    const hyphen = word('-', { y: 118, w: 12, h: 4 });
    const [placed] = wordsInLine([hyphen, word('Amt', { x: 30 }), word('Süd', { x: 150 })]);
    expect(placed).toMatchObject({ y: 100, h: 40 });
  });

  it('does not take the height from another line', () => {
    const [placed] = wordsInLine([word('.', { h: 4 }), word('Amt', { l: 1, y: 200 })]);
    expect(placed).toMatchObject({ y: 100, h: 4 });
  });

  it('keeps the far end of a skewed line in the line', () => {
    const [, far] = wordsInLine([word('links', {}), word('rechts', { x: 2000, y: 152 })]);
    expect(far?.y).toBeCloseTo(118, 6);
  });

  it('leaves a gap to the word beside it', () => {
    const [first] = wordsInLine([word('Straße', {}), word('22', { x: 101 })]);
    expect(first?.w).toBeCloseTo(94.6, 6);
  });
});
