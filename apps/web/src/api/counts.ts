import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from './types.js';

/** Everything that was loaded of a list, in order. */
export function allItems<T>(data: InfiniteData<Page<T>> | undefined): T[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}

/** How many there are as text: `14`, or `50+` while the end is not known. */
export function openCount(data: InfiniteData<Page<unknown>> | undefined): string {
  const more = data?.pages.at(-1)?.nextCursor ? '+' : '';
  return `${allItems(data).length}${more}`;
}
