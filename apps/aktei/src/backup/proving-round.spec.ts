import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '#libs/kernel';
import { provingRound } from './proving-round.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An object that no backup reads again rots in the place until the day on which it is needed. */
describe(provingRound.name, () => {
  const objects = Array.from({ length: 500 }, (_, n) => sha256Hex(String(n)));

  it.each([1, 2, 7, 14, 28, 40])(
    'reads every object once in each 28 days: a backup every %i days',
    (rhythm) => {
      const times = new Map(objects.map((object) => [object, 0]));
      const runs = Math.ceil(28 / rhythm);
      const start = Date.parse('2026-01-03T22:00:00Z');
      for (let run = 1; run <= runs; run += 1) {
        const at = (n: number) => new Date(start + n * rhythm * DAY_MS);
        const isDue = provingRound(at(run - 1).toISOString(), at(run));
        for (const object of objects.filter(isDue)) times.set(object, (times.get(object) ?? 0) + 1);
      }
      expect(Math.min(...times.values())).toBe(1);
    },
  );

  it('reads a part each night, and nothing twice on one day', () => {
    const tonight = new Date('2026-11-30T22:00:00Z');
    const part = objects.filter(provingRound('2026-11-29T22-00-00-000Z', tonight));
    expect(part.length).toBeGreaterThan(0);
    expect(part.length).toBeLessThan(objects.length / 10);
    expect(objects.filter(provingRound(null, tonight))).toEqual(part);
    expect(objects.filter(provingRound('2026-11-30T03-00-00-000Z', tonight))).toEqual([]);
  });
});
