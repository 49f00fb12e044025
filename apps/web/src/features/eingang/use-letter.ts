import { useEffect, useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/query-keys.js';
import {
  posteingangProgressQuery,
  posteingangQuery,
  prefetchedLetterQuery,
} from '../../api/queries.js';
import type { PosteingangItem } from '../../api/types.js';
import { usePollInterval } from '../../live/live-updates.js';
import { forgetPage, pageImageUrl } from '../../viewer/source.js';
import { isAwaited, isOutdated, withProgress } from './letter-progress.js';

const PREFETCHED = 2;
const noop = () => undefined; // a failed prefetch shows its fault when the item is opened

/**
 * The letter that is open. What was loaded of it in advance is shown at once and the letter fetched
 * all the same: that a person has opened it is for the server to know. While it or what stands in it is
 * being read only its progress is asked for, and the letter again when that has ended.
 */
export function useLetter(id: string | undefined) {
  const client = useQueryClient();
  const poll = usePollInterval();
  const isOpen = id !== undefined;
  const letter = useQuery({
    ...posteingangQuery(id ?? ''),
    enabled: isOpen,
    placeholderData: () => client.getQueryData(prefetchedLetterQuery(id ?? '').queryKey),
  });
  const { data, dataUpdatedAt, isPlaceholderData } = letter;
  const isReading = data !== undefined && isAwaited(data) && !isPlaceholderData;
  const progress = useQuery({
    ...posteingangProgressQuery(id ?? ''),
    enabled: isOpen && isReading,
    refetchInterval: poll,
  });
  const mustRefresh = isReading && (progress.isError || isOutdated(letter, progress));
  useEffect(() => {
    if (!mustRefresh || id === undefined) return;
    const filters = { queryKey: keys.posteingang.one(id) };
    void client.invalidateQueries(filters, { cancelRefetch: false });
    // with each answer, so that a failed attempt is not the last
  }, [client, id, mustRefresh, progress.dataUpdatedAt]);
  useEffect(() => {
    const waiting = data?.pages.filter(({ state }) => state === 'waiting') ?? [];
    for (const { pageNo } of waiting) forgetPage(client, 'posteingang', id ?? '', pageNo);
  }, [client, id, data]);
  const item = useMemo(
    () => withProgress({ data, dataUpdatedAt }, progress),
    // the query is a new object on every render
    [data, dataUpdatedAt, progress.data, progress.dataUpdatedAt],
  );
  return { query: letter, item };
}

/** Loads in advance what may be opened next: the letters and the pictures of their first pages. */
export function usePrefetchNext(
  items: readonly PosteingangItem[],
  currentId: string | undefined,
): void {
  const client = useQueryClient();
  const index = items.findIndex((item) => item.id === currentId);
  const ids = items.slice(index + 1, index + 1 + PREFETCHED).map((item) => item.id);
  const key = ids.join(' ');
  useEffect(() => {
    for (const id of key.split(' ').filter(Boolean)) {
      if (client.getQueryData(posteingangQuery(id).queryKey)) continue;
      client
        .query(prefetchedLetterQuery(id))
        .then(({ pages }) => {
          if (pages[0]?.state === 'done') new Image().src = pageImageUrl('posteingang', id, 1);
        })
        .catch(noop);
    }
  }, [client, key]);
}
