import { describe, expect, it } from '@jest/globals';
import { nearest } from './nearest.js';

const commands = ['user', 'unit', 'station', 'store', 'read'];

describe(nearest, () => {
  it.each([
    ['usr', 'user'],
    ['sation', 'station'],
    ['reaad', 'read'],
    ['stroe', 'store'],
  ])('takes %s for %s', (typed, meant) => expect(nearest(typed, commands)).toBe(meant));

  it.each(['', 'x', 'backup', 'löschen'])('takes %j for nothing', (typed) =>
    expect(nearest(typed, commands)).toBeNull(),
  );
});
