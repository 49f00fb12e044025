import type { InfiniteData } from '@tanstack/react-query';
import type { InboxPage, ListedLetter } from './types.js';

/** Where a page of the inbox lies: behind a cursor, before one, or around a letter; else at its beginning. */
export interface InboxPlace {
  cursor?: string;
  before?: string;
  around?: string;
}

/** Where a letter stands: by the time it came. */
type Standing = Pick<ListedLetter, 'receivedAt' | 'id'>;

/** A page that is loaded. Letters at its ends may be gone since, and come back. */
export interface LoadedPage extends InboxPage {
  /** What was at its ends when it came; null where it was empty. */
  ends: { first: Standing; last: Standing } | null;
}

/** The inbox as far as it is loaded. */
export type LoadedInbox = InfiniteData<LoadedPage, InboxPlace>;
type Order = 'oldest' | 'newest';

/** A page as it has just come. */
export function loadedPage(page: InboxPage): LoadedPage {
  const [first, last] = [page.items[0], page.items.at(-1)];
  return { ...page, ends: first && last ? { first, last } : null };
}

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

/** Whether a letter stands before another one. */
function isBefore(one: Standing, other: Standing, order: Order): boolean {
  const [first, second] = order === 'oldest' ? [one, other] : [other, one];
  const between = first.receivedAt.localeCompare(second.receivedAt);
  return between === 0 ? first.id < second.id : between < 0;
}

/** Where a letter belongs that is not loaded; null where that part of the list is not. */
function pageFor(pages: readonly LoadedPage[], letter: Standing, order: Order): number | null {
  const [first, last] = [pages[0], pages.at(-1)];
  const at = pages.findIndex(({ ends }) => ends && !isBefore(ends.last, letter, order));
  if (at < 0) return last?.nextCursor === null ? pages.length - 1 : null;
  const start = pages.find(({ ends }) => ends !== null)?.ends?.first;
  const leads = start !== undefined && isBefore(letter, start, order);
  return leads && typeof first?.previousCursor === 'string' ? null : at;
}

function withLetter(page: LoadedPage, letter: ListedLetter, order: Order): LoadedPage {
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
  loaded: LoadedInbox,
  asked: readonly string[],
  { found, order }: { found: readonly ListedLetter[]; order: Order },
): LoadedInbox {
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

/** The pages without a letter that has just left the list. */
export function withoutLetter(loaded: LoadedInbox, id: string): LoadedInbox {
  const pages = loaded.pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.id !== id),
  }));
  return { ...loaded, pages };
}

/** Letters that are loaded and of which the same sender was read, so many at most. */
export function lettersFrom(loaded: LoadedInbox, sender: string, most: number): string[] {
  const letters = loaded.pages.flatMap(({ items }) => items);
  return letters
    .filter(({ read }) => read.sender?.value === sender)
    .slice(0, most)
    .map(({ id }) => id);
}
