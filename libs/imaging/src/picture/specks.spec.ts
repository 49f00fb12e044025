import { describe, expect, it } from '@jest/globals';
import { typeset } from '../testing/typeset.js';
import type { GreyPicture } from './grey-picture.js';
import { clearSpecks } from './specks.js';

/** Strokes are 4 pixels wide, small letters 24 high. */
const SCALE = 4;

/** A page of print on white: nothing but ink is darker than white. */
function page(): GreyPicture {
  const { data, ...size } = typeset({ width: 1600, height: 2000, scale: SCALE, skew: 0 });
  return { data: data.map((level) => (level < 140 ? level : 255)), ...size };
}

function square({ data, width }: GreyPicture, x: number, y: number, side: number): void {
  for (let row = y; row < y + side; row += 1)
    data.fill(30, row * width + x, row * width + x + side);
}

/** Places of ink that are in one picture and not in the other. */
function difference(one: GreyPicture, other: GreyPicture): number {
  return one.data.reduce((sum, level, at) => (level === other.data[at] ? sum : sum + 1), 0);
}

describe(clearSpecks.name, () => {
  it('clears what is no larger than a dot and stands alone', () => {
    const printed = page();
    const dirty = { ...printed, data: printed.data.slice() };
    for (let n = 0; n < 60; n += 1) square(dirty, 20 + n * 25, 40 + (n % 7) * 20, 1 + (n % 8));
    expect(difference(dirty, printed)).toBeGreaterThan(0);
    clearSpecks(dirty);
    expect(difference(dirty, printed)).toBe(0);
  });

  it('clears the pale edge of a speck with it', () => {
    const printed = page();
    const dirty = { ...printed, data: printed.data.slice() };
    for (let row = 98; row < 107; row += 1) dirty.data.fill(200, row * 1600 + 98, row * 1600 + 107);
    square(dirty, 100, 100, 5);
    clearSpecks(dirty);
    expect(difference(dirty, printed)).toBe(0);
  });

  it.each<[string, number, number, number]>([
    ['a dot beside print', 195, 294, 5],
    ['a mark that is larger than a dot', 100, 100, 12],
  ])('keeps %s', (_, x, y, side) => {
    const marked = page();
    for (let row = 0; row < 600; row += 1) marked.data.fill(255, row * 1600, row * 1600 + 1600);
    square(marked, 160, 260, 30);
    square(marked, x, y, side);
    const before = { ...marked, data: marked.data.slice() };
    clearSpecks(marked);
    expect(difference(marked, before)).toBe(0);
  });

  it('changes nothing where there is no text: a few marks may be all that is written', () => {
    const note = { data: new Uint8Array(400 * 400).fill(255), width: 400, height: 400 };
    square(note, 100, 100, 5);
    square(note, 200, 100, 4);
    const before = { ...note, data: note.data.slice() };
    clearSpecks(note);
    expect(difference(note, before)).toBe(0);
  });
});
