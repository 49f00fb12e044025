import { describe, expect, it } from '@jest/globals';
import { secondsUntil } from './seconds-until.js';

describe('secondsUntil', () => {
  it('counts by the clock of the server', () => {
    const date = 'Sun, 29 Nov 2026 10:00:00 GMT';
    expect(secondsUntil('2026-11-29T10:00:10.900Z', date)).toBe(10);
    expect(secondsUntil('2026-11-29T09:59:00.000Z', date)).toBe(0);
  });

  it('takes the own clock where the answer has no time', () => {
    expect(secondsUntil(new Date(Date.now() + 60_500).toISOString(), null)).toBe(60);
  });
});
