import { describe, expect, it } from '@jest/globals';
import { isLocked, lockedUntil, windowStart } from './lockout.js';

const now = new Date('2026-11-25T10:03:20Z');
const minutes = (failures: number): number =>
  ((lockedUntil(failures, now)?.getTime() ?? now.getTime()) - now.getTime()) / 60_000;

describe(lockedUntil.name, () => {
  it('waits for the fifth failure and then doubles up to a day', () => {
    expect([4, 5, 6, 7, 12, 40].map(minutes)).toEqual([0, 15, 30, 60, 1440, 1440]);
  });
});

describe(windowStart.name, () => {
  it('cuts time into windows of ten minutes', () => {
    expect(windowStart(now).toISOString()).toBe('2026-11-25T10:00:00.000Z');
  });
});

describe(isLocked.name, () => {
  it('ends with its moment', () => {
    expect(isLocked({ lockedUntil: new Date(now.getTime() + 1) }, now)).toBe(true);
    expect(isLocked({ lockedUntil: now }, now)).toBe(false);
    expect(isLocked({ lockedUntil: null }, now)).toBe(false);
  });
});
