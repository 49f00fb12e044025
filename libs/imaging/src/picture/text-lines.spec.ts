import { describe, expect, it } from '@jest/globals';
import { typeset } from '../testing/typeset.js';
import type { GreyPicture } from './grey-picture.js';
import { findSlope } from './skew.js';
import { boxOfInk, inkOf, strokeEnds, thinned } from './text-lines.js';

function paper(width: number, height: number): GreyPicture {
  return { data: new Uint8Array(width * height).fill(240), width, height };
}

describe(boxOfInk.name, () => {
  it('reaches around ink and pale print, to the pixel', () => {
    const page = paper(50, 40);
    page.data[7 * 50 + 12] = 0;
    page.data[30 * 50 + 3] = 215;
    expect(boxOfInk(page)).toEqual({ x: 3, y: 7, w: 10, h: 24 });
  });

  it('takes in the last row and column', () => {
    const page = paper(50, 40);
    page.data[0] = 0;
    page.data[page.data.length - 1] = 0;
    expect(boxOfInk(page)).toEqual({ x: 0, y: 0, w: 50, h: 40 });
  });

  it('finds nothing on paper with a little grain', () => {
    const page = paper(50, 40);
    page.data.forEach((_, at) => (page.data[at] = 235 + (at % 11)));
    expect(boxOfInk(page)).toBeNull();
  });
});

describe(thinned.name, () => {
  const page = typeset({ width: 620, height: 877, scale: 1, skew: 1.5 });
  const ends = strokeEnds(inkOf(page), page, 'bottom', 8);

  it('leaves no more than were wanted, from everywhere', () => {
    const some = thinned(ends, 500);
    expect(some.along.length).toBeGreaterThan(250);
    expect(some.along.length).toBeLessThanOrEqual(500);
    expect(some.across.length).toBe(some.along.length);
    expect(some.across.at(-1)).toBeGreaterThan(0.7 * page.height);
  });

  it('does not move the slope', () => {
    const all = findSlope(ends).degrees;
    expect(Math.abs(all - 1.5)).toBeLessThanOrEqual(0.25);
    expect(Math.abs(findSlope(thinned(ends, 1_500)).degrees - all)).toBeLessThanOrEqual(0.25);
  });

  it('leaves few as they are', () => {
    expect(thinned(ends, ends.along.length)).toBe(ends);
  });
});
