import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from './types.js';

/** Everything that was loaded of a list, in order. */
export function allItems<T>(data: InfiniteData<Page<T>> | undefined): T[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}
