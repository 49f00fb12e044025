import { describe, expect, it } from '@jest/globals';
import { allItems } from './counts.js';

describe(allItems.name, () => {
  it('puts the pages of a list one behind the other', () => {
    const page = (...items: string[]) => ({ items, nextCursor: null });
    const data = { pages: [page('a', 'b'), page('c')], pageParams: [] };
    expect(allItems(data)).toEqual(['a', 'b', 'c']);
    expect(allItems(undefined)).toEqual([]);
  });
});
