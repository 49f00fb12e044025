import { describe, expect, it } from '@jest/globals';
import { allItems, openCount } from './counts.js';

const loaded = (...cursors: (string | null)[]) => ({
  pages: cursors.map((nextCursor, index) => ({ items: [index, index], nextCursor })),
  pageParams: cursors.map(() => undefined),
});

/** Without these the rail would promise an end of the inbox that nobody has seen. */
describe(openCount.name, () => {
  it('counts what was loaded, with a plus while more may follow', () => {
    expect(openCount(loaded('a', 'b'))).toBe('4+');
    expect(openCount(loaded('a', null))).toBe('4');
    expect(openCount(undefined)).toBe('0');
  });
});

describe(allItems.name, () => {
  it('puts the pages together in their order', () => {
    expect(allItems(loaded('a', null))).toEqual([0, 0, 1, 1]);
    expect(allItems(undefined)).toEqual([]);
  });
});
