import { describe, expect, it } from '@jest/globals';
import { isLocked, lockedUntil, MAX_FAILURES, windowStart } from './lockout.js';

const now = new Date('2026-11-25T10:03:20Z');
const minutes = (failures: number): number | null => {
  const until = lockedUntil(failures, now);
  return until && (until.getTime() - now.getTime()) / 60_000;
};

describe(lockedUntil.name, () => {
  it('lets a person mistype four times without any wait', () => {
    expect([0, 1, 2, 3, 4].map(minutes)).toEqual([null, null, null, null, null]);
  });

  it('waits from the fifth failure on, and doubles up to a day', () => {
    expect([5, 6, 7, 8, 9, 10, 11, 12, 40].map(minutes)).toEqual([
      15, 30, 60, 120, 240, 480, 960, 1440, 1440,
    ]);
  });

  it('never gets shorter by one failure more, however many there are', () => {
    const waits = Array.from({ length: 200 }, (_, n) => minutes(MAX_FAILURES + n) ?? 0);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(Math.max(...waits)).toBe(24 * 60);
  });
});

describe(windowStart.name, () => {
  it.each([
    ['2026-11-25T10:00:00.000Z', '2026-11-25T10:00:00.000Z'],
    ['2026-11-25T10:03:20.000Z', '2026-11-25T10:00:00.000Z'],
    ['2026-11-25T10:09:59.999Z', '2026-11-25T10:00:00.000Z'],
    ['2026-11-25T10:10:00.000Z', '2026-11-25T10:10:00.000Z'],
  ])('counts the failures of %s in the ten minutes from %s', (moment, start) => {
    expect(windowStart(new Date(moment)).toISOString()).toBe(start);
  });
});

describe(isLocked.name, () => {
  it.each([
    ['a moment later', 1, true],
    ['at that moment', 0, false],
    ['a moment ago', -1, false],
  ])('knows an account whose lock ends %s', (_, offset, locked) => {
    const until = new Date(now.getTime() + offset);
    expect(isLocked({ lockedUntil: until }, now)).toBe(locked);
  });

  it('knows an account that was never locked', () => {
    expect(isLocked({ lockedUntil: null }, now)).toBe(false);
  });
});
