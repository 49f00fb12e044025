import { describe, expect, it } from '@jest/globals';
import { shiftOf } from './use-steady-rows.js';

const tops = (...ids: string[]) => new Map(ids.map((id, index) => [id, index * 69]));

/** Without it a Stapel that comes in would move the row that somebody is about to press. */
describe('shiftOf', () => {
  it('moves by what came in above', () => {
    expect(shiftOf(tops('a', 'b'), tops('neu', 'neuer', 'a', 'b'), 0)).toBe(138);
    expect(shiftOf(tops('a', 'b', 'c'), tops('a', 'neu', 'b', 'c'), 80)).toBe(69);
  });

  it('stays where it is for what comes in below or has gone', () => {
    expect(shiftOf(tops('a', 'b'), tops('a', 'b', 'neu'), 0)).toBe(0);
    expect(shiftOf(tops('a', 'b'), tops('x', 'y'), 0)).toBe(0);
    expect(shiftOf(new Map(), tops('a'), 0)).toBe(0);
  });
});
