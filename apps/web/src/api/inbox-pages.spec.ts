import { describe, expect, it } from '@jest/globals';
import {
  lettersFrom,
  loadedPage,
  placeBehind,
  withLetters,
  withoutLetter,
  type InboxPlace,
  type LoadedPage,
} from './inbox-pages.js';
import { anItem } from './testing/letters.js';
import type { InboxPage, ListedLetter } from './types.js';

const at = (minute: number, change: Partial<ListedLetter> = {}) =>
  anItem(`m${minute}`, {
    receivedAt: `2026-11-23T08:${String(minute).padStart(2, '0')}:00.000Z`,
    ...change,
  });

const page = (items: ListedLetter[], places: Partial<InboxPage> = {}): LoadedPage =>
  loadedPage({ items, nextCursor: null, previousCursor: null, ...places });

const loaded = (...pages: LoadedPage[]) => ({
  pages,
  pageParams: pages.map((): InboxPlace => ({})),
});

const idsOf = ({ pages }: { pages: InboxPage[] }) =>
  pages.map(({ items }) => items.map(({ id }) => id));

describe(withLetters, () => {
  const newest = { order: 'newest' } as const;
  const two = loaded(page([at(50), at(40)], { nextCursor: 'c' }), page([at(30), at(20)]));

  it('shows a letter as it is now in its place, and takes out what the list has no more', () => {
    const found = [at(40, { title: 'Neu' })];
    const now = withLetters(two, ['m40', 'm20'], { found, ...newest });
    expect(idsOf(now)).toEqual([['m50', 'm40'], ['m30']]);
    expect(now.pages[0]?.items[1]?.title).toBe('Neu');
  });

  it.each([
    [
      55,
      [
        ['m55', 'm50', 'm40'],
        ['m30', 'm20'],
      ],
    ],
    [
      35,
      [
        ['m50', 'm40'],
        ['m35', 'm30', 'm20'],
      ],
    ],
    [
      10,
      [
        ['m50', 'm40'],
        ['m30', 'm20', 'm10'],
      ],
    ],
  ])('puts a letter of minute %s where it belongs', (minute, expected) => {
    const now = withLetters(two, [`m${minute}`], { found: [at(minute)], ...newest });
    expect(idsOf(now)).toEqual(expected);
  });

  it('does so with the oldest first', () => {
    const oldest = loaded(page([at(20), at(40)]));
    const now = withLetters(oldest, ['m30'], { found: [at(30)], order: 'oldest' });
    expect(idsOf(now)).toEqual([['m20', 'm30', 'm40']]);
  });

  it('leaves to the next page what lies beyond what is loaded', () => {
    const middle = loaded(page([at(40), at(30)], { nextCursor: 'n', previousCursor: 'p' }));
    const found = [at(50), at(35), at(10)];
    const now = withLetters(middle, ['m50', 'm35', 'm10'], { found, ...newest });
    expect(idsOf(now)).toEqual([['m40', 'm35', 'm30']]);
  });

  it('puts the first letter into an empty list', () => {
    expect(idsOf(withLetters(loaded(page([])), ['m10'], { found: [at(10)], ...newest }))).toEqual([
      ['m10'],
    ]);
  });
});

describe(withoutLetter, () => {
  const middle = loaded(page([at(40), at(30), at(20)], { nextCursor: 'n', previousCursor: 'p' }));

  it.each([40, 30, 20])('leaves room for letter %s to come back to its place', (minute) => {
    const without = withoutLetter(middle, `m${minute}`);
    expect(idsOf(without)[0]).not.toContain(`m${minute}`);
    const back = withLetters(without, [`m${minute}`], { found: [at(minute)], order: 'newest' });
    expect(idsOf(back)).toEqual(idsOf(middle));
  });

  it('does so where it was the only one', () => {
    const one = loaded(page([at(40)], { nextCursor: 'n', previousCursor: 'p' }));
    const found = [at(40), at(50), at(30)];
    const without = withoutLetter(one, 'm40');
    const back = withLetters(without, ['m40', 'm50', 'm30'], { found, order: 'newest' });
    expect(idsOf(back)).toEqual([['m40']]);
  });
});

describe(lettersFrom, () => {
  it('names the letters of a sender on all pages, so many at most', () => {
    const read = (value: string) => ({
      ...at(1).read,
      sender: { value, sureness: 'sicher' as const },
    });
    const [zis, abt] = [{ read: read('Zis') }, { read: read('Abt') }];
    const two = loaded(page([at(50, zis), at(40, abt)]), page([at(30, zis), at(20)]));
    expect(lettersFrom(two, 'Zis', 9)).toEqual(['m50', 'm30']);
    expect(lettersFrom(two, 'Zis', 1)).toEqual(['m50']);
  });
});

describe(placeBehind, () => {
  it('goes on with the beginning where all before a page has gone', () => {
    expect(placeBehind(page([]), [], { before: 'x' })).toEqual({});
    expect(placeBehind(page([]), [], {})).toBeNull();
    expect(placeBehind(page([], { nextCursor: 'n' }), [], {})).toEqual({ cursor: 'n' });
  });
});
