import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { allItems } from '../../api/counts.js';
import {
  posteingangCountsQuery,
  posteingangListQuery,
  type InboxFilter,
} from '../../api/queries.js';
import type { PosteingangItem } from '../../api/types.js';
import { usePollInterval } from '../../live/live-updates.js';
import { usePreferences } from '../../ui/preferences.js';

const route = getRouteApi('/desk/eingang');

/** What the address narrows the list to, in the order this person has chosen. */
function useInboxFilter(): InboxFilter {
  const { filter, stapel, text } = route.useSearch();
  const { inboxOrder: order } = usePreferences();
  return useMemo(
    () => ({
      order,
      ...(filter && { filter }),
      ...(stapel && { stapelId: stapel }),
      ...(text && { q: text }),
    }),
    [order, filter, stapel, text],
  );
}

/**
 * The letter the list begins around: the one of the address when it was opened or narrowed to something
 * else. Letters that are opened in it leave it where it is.
 */
function useAround(filter: InboxFilter, eintrag: string | undefined) {
  const [start, setStart] = useState({ filter, around: eintrag });
  if (start.filter !== filter) setStart({ filter, around: eintrag });
  const setAround = useCallback(
    (around: string | undefined) => setStart({ filter, around }),
    [filter],
  );
  return [start.filter === filter ? start.around : eintrag, setAround] as const;
}

/** Rows of the same list stay until those around another letter are there; `anchor` is whose are shown. */
function useLettersAround(filter: InboxFilter, around: string | undefined) {
  const poll = usePollInterval();
  const list = useInfiniteQuery({
    ...posteingangListQuery(filter, around),
    refetchInterval: poll,
    placeholderData: (rows, before) => (before?.meta?.inbox === filter ? rows : undefined),
  });
  const [anchor, setAnchor] = useState(around);
  if (!list.isPlaceholderData && anchor !== around) setAnchor(around);
  return { list, anchor };
}

/**
 * The list as far as it is loaded, the letter that is open, and how many there are in truth. It begins
 * around the letter of the address; a link may lead to any of ten thousand.
 */
export function useInbox() {
  const { eintrag } = route.useSearch();
  const poll = usePollInterval();
  const filter = useInboxFilter();
  const [around, setAround] = useAround(filter, eintrag);
  const { list, anchor } = useLettersAround(filter, around);
  const counts = useQuery({ ...posteingangCountsQuery, refetchInterval: poll }).data;
  const items = useMemo(() => allItems(list.data), [list.data]);
  const isEmpty = list.isSuccess && items.length === 0;
  const currentId = useCurrent(eintrag, items);
  return { list, anchor, items, counts, filter, isEmpty, currentId, setAround };
}

/** The letter that is open: the one of the address, else the first; one that comes in above changes nothing. */
function useCurrent(
  wanted: string | undefined,
  items: readonly PosteingangItem[],
): string | undefined {
  const shown = useRef<string | undefined>(undefined);
  const stays = items.some(({ id }) => id === shown.current) ? shown.current : undefined;
  const currentId = wanted ?? stays ?? items[0]?.id;
  useEffect(() => {
    shown.current = currentId;
  }, [currentId]);
  return currentId;
}

/** What the desk knows of the inbox. */
export type Inbox = ReturnType<typeof useInbox>;

/** Opens the list around the letter that is shown where it stands in no part that is loaded. */
export function useListAround(
  { list, items, currentId, setAround }: Inbox,
  isListed: boolean,
): void {
  const isMissing = isListed && list.isSuccess && !items.some(({ id }) => id === currentId);
  useEffect(() => {
    if (isMissing) setAround(currentId);
  }, [isMissing, currentId, setAround]);
}
