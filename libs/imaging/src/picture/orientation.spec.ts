import { describe, expect, it } from '@jest/globals';
import { quarterTurned, typeset } from '../testing/typeset.js';
import type { GreyPicture } from './grey-picture.js';
import { lieOf } from './orientation.js';

/** A page at 75 and at 150 dpi, turned clockwise by so many quarters. */
function page(skew: number, quarters = 0): [GreyPicture, GreyPicture] {
  let small = typeset({ width: 620, height: 877, scale: 1, skew });
  let fine = typeset({ width: 1240, height: 1754, scale: 2, skew });
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    small = quarterTurned(small);
    fine = quarterTurned(fine);
  }
  return [small, fine];
}

describe(lieOf.name, () => {
  it.each([-4.6, -3, -1.95, -0.5, 0, 0.1, 0.7, 1.95, 3, 4.6])(
    'measures a skew of %d degrees to a tenth',
    (skew) => {
      const lie = lieOf(...page(skew));
      expect(lie.turn).toBe(0);
      expect(Math.abs((lie.skew ?? 99) - skew)).toBeLessThanOrEqual(0.1);
    },
  );

  it.each([
    [1, 270],
    [2, 180],
    [3, 90],
  ])('brings a page upright that lies turned by %d quarters', (quarters, turn) => {
    const lie = lieOf(...page(1.2, quarters));
    expect(lie.turn).toBe(turn);
    expect(Math.abs((lie.skew ?? 99) - 1.2)).toBeLessThanOrEqual(0.1);
    expect(lie.otherTurn).toBe((turn + 180) % 360);
  });

  it('is not led by ruled lines and bars', () => {
    const [small, fine] = page(0.4, 1);
    for (const [{ data, width, height }, step] of [
      [small, 40],
      [fine, 80],
    ] as const) {
      for (let y = step; y < height; y += step)
        data.fill(20, y * width + step, (y + 1) * width - step);
    }
    expect(lieOf(small, fine).turn).toBe(270);
  });

  it('finds no lines where there are none', () => {
    const noise = (width: number, height: number): GreyPicture => {
      let seed = 7;
      const data = Uint8Array.from({ length: width * height }, () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed > 1_800_000_000 ? 30 : 240;
      });
      return { data, width, height };
    };
    expect(lieOf(noise(310, 440), noise(620, 880))).toMatchObject({ turn: 0, skew: null });
    const empty = { data: new Uint8Array(3_000).fill(240), width: 50, height: 60 };
    expect(lieOf(empty, empty)).toMatchObject({ turn: 0, skew: null, strokes: 0 });
  });
});
