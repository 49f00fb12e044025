import { describe, expect, it } from '@jest/globals';
import { paperLevels } from './paper-levels.js';

/** A page of these levels, each as often as its share in per cent. */
function page(shares: Record<number, number>) {
  const data = Uint8Array.from(
    Object.entries(shares).flatMap(([level, share]) =>
      new Array<number>(share).fill(Number(level)),
    ),
  );
  return { data, width: data.length, height: 1 };
}

describe(paperLevels.name, () => {
  it('makes the grain of the paper white and leaves ink as it is', () => {
    const levels = paperLevels(page({ 40: 5, 180: 5, 235: 30, 240: 60 }));
    expect([240, 235, 215, 180, 40].map((level) => levels[level])).toEqual([
      255, 255, 255, 180, 40,
    ]);
  });

  it('keeps a tinted half and the pale print beside it', () => {
    const levels = paperLevels(page({ 40: 5, 140: 55, 200: 3, 250: 37 }));
    expect([140, 200, 245].map((level) => levels[level])).toEqual([140, 200, 255]);
  });

  it('changes nothing where ink is pale or the ground is dark', () => {
    const same = Array.from({ length: 256 }, (_, level) => level);
    expect([...paperLevels(page({ 200: 5, 240: 95 }))]).toEqual(same);
    expect([...paperLevels(page({ 20: 95, 240: 5 }))]).toEqual(same);
  });

  it('makes a coarse grain white that the shrunk page does not show', () => {
    const survey = page({ 60: 5, 225: 95 });
    const grain = Array.from({ length: 60 }, (_, n): [number, number] => [
      195 + n,
      7 * (30 - Math.abs(n - 30)),
    ]);
    const seen = page(Object.fromEntries([[60, 140], ...grain]));
    expect(paperLevels(survey)[195]).toBe(195);
    const levels = paperLevels(survey, seen);
    expect([250, 195, 185].map((level) => levels[level])).toEqual([255, 255, 255]);
    expect([140, 60].map((level) => levels[level])).toEqual([140, 60]);
  });

  it('keeps a tint that most of the page has', () => {
    const tinted = page({ 40: 5, 140: 55, 200: 3, 250: 37 });
    const seen = {
      ...tinted,
      data: Uint8Array.from({ length: 700 }, (_, n) => tinted.data[n % 100] ?? 0),
    };
    expect([140, 200].map((level) => paperLevels(tinted, seen)[level])).toEqual([140, 200]);
  });
});
