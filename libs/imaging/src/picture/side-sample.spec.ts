import { describe, expect, it } from '@jest/globals';
import type { ReadWord } from '../page/page-reading.js';
import { sampleOf, turnPicture } from './side-sample.js';

/** Lines of ten words of six letters each, 40 pixels from line to line. */
const lines = (count: number): ReadWord[] =>
  Array.from({ length: count * 10 }, (_, n) => ({
    t: 'abcdef',
    x: 100 + (n % 10) * 90,
    y: 200 + Math.floor(n / 10) * 40,
    w: 80,
    h: 30,
    c: 90,
    l: Math.floor(n / 10),
  }));

describe(sampleOf.name, () => {
  it('takes lines in the middle of the text, over its whole width', () => {
    const { box, words } = sampleOf(lines(50), 180);
    expect(words.length).toBeGreaterThan(60);
    expect(words.length).toBeLessThan(90);
    expect(box).toMatchObject({ x: 80, w: 930 });
    expect(box.y).toBeGreaterThan(200 + 20 * 40);
    expect(box.y + box.h).toBeLessThan(200 + 30 * 40);
  });

  it('takes what will be lines once a page is turned onto its side', () => {
    const { box } = sampleOf(lines(50), 90);
    expect(box.w).toBeLessThan(300);
    expect(box.h).toBeGreaterThan(49 * 40);
  });

  it('takes everything where there is little', () => {
    expect(sampleOf(lines(2), 180).words).toHaveLength(20);
  });
});

describe(turnPicture.name, () => {
  const picture = { data: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 3, height: 2 };

  it.each([
    [0, 3, [1, 2, 3, 4, 5, 6]],
    [90, 2, [4, 1, 5, 2, 6, 3]],
    [180, 3, [6, 5, 4, 3, 2, 1]],
    [270, 2, [3, 6, 2, 5, 1, 4]],
  ] as const)('turns by %i degrees clockwise', (turn, width, data) => {
    const turned = turnPicture(picture, turn);
    expect([...turned.data]).toEqual(data);
    expect(turned).toMatchObject({ width, height: 6 / width });
  });
});
