import { describe, expect, it } from '@jest/globals';
import { milestone, percent } from './progress.js';

describe('milestone', () => {
  it('speaks at the start, the quarters and the end only', () => {
    const seen = [0, 10, 26, 30, 55, 80, 99, 100, 100];
    const spoken = seen.map((now, index) => milestone(seen[index - 1] ?? null, now));
    expect(spoken).toEqual([0, null, 25, null, 50, 75, null, 100, null]);
  });

  it('says nothing about work that was finished before', () => {
    expect(milestone(null, 100)).toBeNull();
  });
});

describe('percent', () => {
  it('reaches 100 only with the last page', () => {
    expect(percent(51, 52)).toBe(98);
    expect(percent(52, 52)).toBe(100);
    expect(percent(3, null)).toBe(0);
  });
});
