import { describe, expect, it } from '@jest/globals';
import type { Box } from '../page/page-reading.js';
import type { GreyPicture } from './grey-picture.js';
import { darkBars, isNegative, negativeOf, withoutBars } from './white-on-dark.js';

const [WIDTH, HEIGHT] = [1_240, 1_754];

/** White paper with black areas. */
function paper(...areas: Box[]): GreyPicture {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(250);
  for (const { x, y, w, h } of areas)
    for (let row = y; row < y + h; row += 1) data.fill(20, row * WIDTH + x, row * WIDTH + x + w);
  return { data, width: WIDTH, height: HEIGHT };
}

/** The same with strokes of white print, two pixels wide and ten apart, in the middle of an area. */
function printed(picture: GreyPicture, { x, y, w, h }: Box): GreyPicture {
  const data = picture.data.slice();
  for (let row = y + Math.floor(h / 4); row < y + h - Math.floor(h / 4); row += 1)
    for (let column = x + 10; column < x + w - 10; column += 10)
      data.fill(250, row * WIDTH + column, row * WIDTH + column + 2);
  return { ...picture, data };
}

const bar = { x: 123, y: 301, w: 900, h: 45 };

describe(darkBars.name, () => {
  it('finds a bar with white print, to the pixel', () => {
    const [found, ...more] = darkBars(printed(paper(bar), bar));
    expect(more).toEqual([]);
    expect(found).toEqual(bar);
  });

  it.each([
    ['a black box without print', paper(bar)],
    ['a ruled line', paper({ x: 100, y: 300, w: 1_000, h: 6 })],
    ['a small square', printed(paper({ ...bar, w: 60, h: 60 }), { ...bar, w: 60, h: 60 })],
    ['white paper', paper()],
  ])('takes %s for none', (_, picture) => {
    expect(darkBars(picture)).toEqual([]);
  });
});

describe(withoutBars.name, () => {
  it('turns a bar into black print on white and leaves all else', () => {
    const page = printed(paper(bar, { x: 10, y: 900, w: 40, h: 4 }), bar);
    const { data } = withoutBars(page, [bar], 1);
    expect(data[310 * WIDTH + 128]).toBeGreaterThan(240);
    expect(data[325 * WIDTH + 133]).toBeLessThan(30);
    expect(data[901 * WIDTH + 20]).toBe(20);
    expect(page.data[310 * WIDTH + 128]).toBe(20);
  });
});

describe(isNegative.name, () => {
  it('knows a page in white on black, and turns it about', () => {
    const negative = negativeOf(paper(bar));
    expect(isNegative(negative)).toBe(true);
    expect(isNegative(paper(bar))).toBe(false);
    expect(negativeOf(negative)).toEqual(paper(bar));
  });
});
