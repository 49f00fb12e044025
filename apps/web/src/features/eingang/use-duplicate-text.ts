import { useInfiniteQuery } from '@tanstack/react-query';
import { stapelListQuery } from '../../api/queries.js';
import type { Duplicate } from '../../api/types.js';
import { allItems } from '../../app/counts.js';
import { duplicateText } from './inbox.js';

/** Says that the same bytes came before, with the day where their Stapel is among the newest. */
export function useDuplicateText(duplicate: Duplicate): string | null {
  const { data } = useInfiniteQuery({ ...stapelListQuery, enabled: duplicate !== null });
  if (typeof duplicate !== 'string') return duplicateText(duplicate);
  const before = allItems(data).find(({ originals }) =>
    originals.some(({ id }) => id === duplicate),
  );
  return duplicateText(before ? { id: duplicate, receivedAt: before.createdAt } : duplicate);
}
