import type { InfiniteData } from '@tanstack/react-query';
import type { InboxPage, ListedLetter } from './types.js';

/** Where a page of the inbox lies: behind a cursor, before one, or around a letter; else at its beginning. */
export interface InboxPlace {
  cursor?: string;
  before?: string;
  around?: string;
}

type Loaded = InfiniteData<InboxPage, InboxPlace>;
type Order = 'oldest' | 'newest';

/** The place behind a page; null where the list ends. */
export function placeBehind(
  { items, nextCursor }: InboxPage,
  _: readonly InboxPage[],
  { before }: InboxPlace,
): InboxPlace | null {
  if (nextCursor !== null) return { cursor: nextCursor };
  // Everything before a page has gone meanwhile: what follows is the beginning of the list.
  return before !== undefined && items.length === 0 ? {} : null;
}

/** The place before a page; null where the list begins. */
export function placeBefore({ previousCursor }: InboxPage): InboxPlace | null {
  return typeof previousCursor === 'string' ? { before: previousCursor } : null;
}

/** The letter around which pages were loaded; undefined where they begin with the list. */
export function anchorOf(places: readonly unknown[]): string | undefined {
  const anchors = places.map((place) =>
    typeof place === 'object' && place !== null && 'around' in place ? place.around : undefined,
  );
  return anchors.find((around) => typeof around === 'string');
}

/** Whether a letter stands before another one. */
function isBefore(one: ListedLetter, other: ListedLetter, order: Order): boolean {
  const [first, second] = order === 'oldest' ? [one, other] : [other, one];
  const between = first.receivedAt.localeCompare(second.receivedAt);
  return between === 0 ? first.id < second.id : between < 0;
}

/** Where a letter belongs that is not loaded; null where that part of the list is not. */
function pageFor(pages: readonly InboxPage[], letter: ListedLetter, order: Order): number | null {
  const [first, last] = [pages[0], pages.at(-1)];
  const behind = pages.findIndex(({ items }) => {
    const end = items.at(-1);
    return end !== undefined && isBefore(letter, end, order);
  });
  if (behind < 0) return last?.nextCursor === null ? pages.length - 1 : null;
  const start = pages.find(({ items }) => items.length > 0)?.items[0];
  const leads = start !== undefined && isBefore(letter, start, order);
  return leads && typeof first?.previousCursor === 'string' ? null : behind;
}

function withLetter(page: InboxPage, letter: ListedLetter, order: Order): InboxPage {
  const at = page.items.findIndex((item) => isBefore(letter, item, order));
  const place = at < 0 ? page.items.length : at;
  return { ...page, items: page.items.toSpliced(place, 0, letter) };
}

/**
 * The pages that are loaded with some letters as they are now: a letter keeps its place, since the time
 * at which it came never changes; one that the list has no more goes, a new one is put where it belongs.
 *
 * @param asked letters that were asked for
 * @param found those of them that the list shows
 */
export function withLetters(
  loaded: Loaded,
  asked: readonly string[],
  { found, order }: { found: readonly ListedLetter[]; order: Order },
): Loaded {
  const now = new Map(found.map((letter) => [letter.id, letter]));
  const isAsked = new Set(asked);
  const known = new Set<string>();
  const kept = loaded.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => {
      known.add(item.id);
      return isAsked.has(item.id) ? (now.get(item.id) ?? []) : item;
    }),
  }));
  const pages = found.reduce((before, letter) => {
    const at = known.has(letter.id) ? null : pageFor(before, letter, order);
    return before.map((page, index) => (index === at ? withLetter(page, letter, order) : page));
  }, kept);
  return { ...loaded, pages };
}
