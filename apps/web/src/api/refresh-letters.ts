import { hashKey, type InfiniteData, type Query, type QueryClient } from '@tanstack/react-query';
import { client as api, must } from './client.js';
import { withLetters, type InboxPlace } from './inbox-pages.js';
import { keys } from './query-keys.js';
import type { InboxFilter } from './queries.js';
import type { InboxPage } from './types.js';

/** Letters that an address can name at once. */
const MOST_NAMED = 100;

declare module '@tanstack/react-query' {
  interface Register {
    /** A list of the inbox says what it is narrowed to. */
    queryMeta: { inbox?: InboxFilter };
  }
}

/** Letters about which something was heard while others were asked for. */
const waiting = new Set<string>();
let running: Promise<void> | null = null;

/**
 * Asks what has become of these letters, one question for each list in sight, however much of it is
 * loaded; and for the counts. What comes meanwhile is asked for together afterwards.
 */
export function refreshLetters(client: QueryClient, ids: readonly string[]): Promise<void> {
  for (const id of ids) waiting.add(id);
  running ??= askAll(client).finally(() => {
    running = null;
  });
  return running;
}

async function askAll(client: QueryClient): Promise<void> {
  while (waiting.size > 0) {
    const ids = [...waiting].slice(0, MOST_NAMED);
    for (const id of ids) waiting.delete(id);
    void client.invalidateQueries({ queryKey: keys.posteingang.counts });
    void client.invalidateQueries({
      queryKey: keys.posteingang.selections,
      predicate: ({ queryKey }) => ids.some((id) => hashKey(queryKey).includes(id)),
    });
    const lists = client.getQueryCache().findAll({ queryKey: keys.posteingang.lists });
    await Promise.all(lists.map((list) => refreshList(client, list, ids)));
  }
}

async function refreshList(
  client: QueryClient,
  list: Query,
  ids: readonly string[],
): Promise<void> {
  const filter = list.meta?.inbox;
  if (!filter || !list.isActive() || list.state.status !== 'success') {
    await client.invalidateQueries({ queryKey: list.queryKey, exact: true });
    return;
  }
  try {
    const query = { ...filter, ids: ids.join(','), limit: MOST_NAMED, state: 'open' } as const;
    const { items: found } = await must(api.GET('/api/posteingang', { params: { query } }));
    // A page that is on its way would come back beside what was there when it was asked for.
    if (list.state.fetchStatus === 'fetching') {
      await list.promise?.catch(() => undefined);
      await refreshList(client, list, ids);
      return;
    }
    client.setQueryData<InfiniteData<InboxPage, InboxPlace>>(
      list.queryKey,
      (loaded) => loaded && withLetters(loaded, ids, { found, order: filter.order }),
    );
  } catch {
    await client.invalidateQueries({ queryKey: list.queryKey, exact: true });
  }
}
