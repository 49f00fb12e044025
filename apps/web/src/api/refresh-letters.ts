import { hashKey, type Query, type QueryClient } from '@tanstack/react-query';
import { client as api, must } from './client.js';
import { lettersFrom, withLetters, withoutLetter, type LoadedInbox } from './inbox-pages.js';
import { keys } from './query-keys.js';
import type { InboxFilter } from './queries.js';

/** Letters that an address can name at once. */
const MOST_NAMED = 100;

declare module '@tanstack/react-query' {
  interface Register {
    /** A list of the inbox says what it is narrowed to. */
    queryMeta: { inbox?: InboxFilter };
  }
}

const openLists = { queryKey: keys.posteingang.lists };

/** Takes a letter out of all lists at once; {@link refreshLetters} brings it back where it belongs. */
export function takeOut(client: QueryClient, id: string): void {
  client.setQueriesData<LoadedInbox>(openLists, (loaded) => loaded && withoutLetter(loaded, id));
}

function loadedInboxes(client: QueryClient): LoadedInbox[] {
  return client.getQueriesData<LoadedInbox>(openLists).flatMap(([, loaded]) => loaded ?? []);
}

/** From whom a letter is, as far as a list that is loaded says so. */
export function loadedSender(client: QueryClient, id: string): string | undefined {
  const letters = loadedInboxes(client).flatMap(({ pages }) => pages.flatMap(({ items }) => items));
  return letters.find((letter) => letter.id === id)?.read.sender?.value;
}

/**
 * Asks anew for the letters of a sender that are loaded: where one was filed, or taken back, tells where
 * the others belong. Those that were loaded in advance would still show what was proposed before.
 */
export function refreshSender(client: QueryClient, sender: string | undefined): void {
  if (sender === undefined) return;
  const ids = loadedInboxes(client).flatMap((loaded) => lettersFrom(loaded, sender, MOST_NAMED));
  if (ids.length > 0) void refreshLetters(client, ids);
  for (const id of new Set(ids)) {
    void client.invalidateQueries({ queryKey: keys.posteingang.one(id) });
    const ahead = { queryKey: keys.posteingang.prefetched(id), refetchType: 'all' } as const;
    void client.invalidateQueries(ahead);
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
    client.setQueryData<LoadedInbox>(
      list.queryKey,
      (loaded) => loaded && withLetters(loaded, ids, { found, order: filter.order }),
    );
  } catch {
    await client.invalidateQueries({ queryKey: list.queryKey, exact: true });
  }
}
