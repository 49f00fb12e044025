import { useEffect } from 'react';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from '../api/query-keys.js';
import { readNotice } from '../api/notices.js';
import { queryClient } from '../api/query-client.js';
import { loadedSender, refreshLetters, refreshSender } from '../api/refresh-letters.js';
import type { Notices, Page, PosteingangItem, Stapel } from '../api/types.js';
import { createStore, useStore } from '../ui/store.js';
import { refreshLetter } from './refresh-letter.js';

const RECONNECT_MS = 5_000;
const POLL_MS = 3_000;

/** `off` until the first connection or after it broke: then lists are polled. */
const connection = createStore<'off' | 'on' | 'lost'>('off');

function patchList<T extends { id: string }>(
  client: QueryClient,
  key: readonly string[],
  change: Partial<T> & { id: string },
): boolean {
  let known = false;
  client.setQueriesData<InfiniteData<Page<T>>>({ queryKey: key }, (data) => {
    if (!data?.pages.some(({ items }) => items.some(({ id }) => id === change.id))) return data;
    known = true;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === change.id ? { ...item, ...change } : item)),
    }));
    return { ...data, pages };
  });
  return known;
}

function onStapel(notice: Notices['stapel']): void {
  const { stapelId, ...rest } = notice;
  const change = { id: stapelId, ...rest };
  if (!patchList<Stapel>(queryClient, keys.stapel.list, change)) {
    void queryClient.invalidateQueries({ queryKey: keys.stapel.list });
  }
  void queryClient.invalidateQueries({ queryKey: keys.stapel.one(stapelId) });
}

function onPosteingang(notice: Notices['posteingang']): void {
  const known = patchList<PosteingangItem>(queryClient, keys.posteingang.lists, notice);
  if (!known || notice.state !== 'reading') {
    const sender = loadedSender(queryClient, notice.id);
    void refreshLetters(queryClient, [notice.id]);
    if (notice.state === 'filed') refreshSender(queryClient, sender);
  }
  void queryClient.invalidateQueries({ queryKey: keys.akten.allDropped });
  refreshLetter(queryClient, notice);
}

function hear<T extends keyof Notices>(
  source: EventSource,
  topic: T,
  react: (notice: Notices[T]) => void,
): void {
  source.addEventListener(topic, (event: MessageEvent<unknown>) => {
    const notice = readNotice(topic, event.data);
    if (notice) react(notice);
  });
}

function connect(): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource('/api/live');
    source.addEventListener('open', () => connection.set('on'));
    hear(source, 'stapel', onStapel);
    hear(source, 'posteingang', onPosteingang);
    source.addEventListener('error', () => {
      connection.set(connection.get() === 'off' ? 'off' : 'lost');
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
    connection.set('off');
  };
}

/** Keeps lists fresh while the shell stands, for those who may listen. */
export function useLiveUpdates(mayListen: boolean): void {
  useEffect(() => (mayListen ? connect() : undefined), [mayListen]);
}

/** Whether the live connection broke after it had stood. */
export function useConnectionLost(): boolean {
  return useStore(connection) === 'lost';
}

/** Interval for `refetchInterval`: polling only while the live connection is away. */
export function usePollInterval(): number | false {
  return useStore(connection) === 'on' ? false : POLL_MS;
}
