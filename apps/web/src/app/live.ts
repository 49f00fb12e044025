import { useEffect } from 'react';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page, PosteingangItem, Stapel } from '../api/types.js';
import { queryClient } from './query.js';
import { createStore, useStore } from './store.js';

const RECONNECT_MS = 5_000;
const POLL_MS = 3_000;

/** `off` until the first connection or after it broke: then lists are polled. */
const connection = createStore<'off' | 'on' | 'lost'>('off');

type StapelNotice = Pick<Stapel, 'pagesTotal' | 'pagesDone' | 'pagesFailed' | 'state'> & {
  stapelId: string;
};
type PosteingangNotice = Pick<PosteingangItem, 'id' | 'state' | 'pagesDone' | 'pagesFailed'>;

function readNotice(data: unknown): unknown {
  return typeof data === 'string' ? JSON.parse(data) : null;
}

function isStapelNotice(notice: unknown): notice is StapelNotice {
  return typeof notice === 'object' && notice !== null && 'stapelId' in notice;
}

function isPosteingangNotice(notice: unknown): notice is PosteingangNotice {
  return typeof notice === 'object' && notice !== null && 'id' in notice && 'state' in notice;
}

function patchList<T extends { id: string }>(
  client: QueryClient,
  key: readonly string[],
  change: Partial<T> & { id: string },
): boolean {
  let known = false;
  client.setQueryData<InfiniteData<Page<T>>>(key, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => {
        if (item.id !== change.id) return item;
        known = true;
        return { ...item, ...change };
      }),
    }));
    return known ? { ...data, pages } : data;
  });
  return known;
}

function onStapel(notice: StapelNotice): void {
  const { stapelId, ...rest } = notice;
  const change = { id: stapelId, ...rest };
  if (!patchList<Stapel>(queryClient, ['stapel', 'list'], change)) {
    void queryClient.invalidateQueries({ queryKey: ['stapel', 'list'] });
  }
  void queryClient.invalidateQueries({ queryKey: ['stapel', 'one', stapelId] });
}

function onPosteingang(notice: PosteingangNotice): void {
  const known = patchList<PosteingangItem>(queryClient, ['posteingang', 'list'], notice);
  if (!known || notice.state !== 'reading') {
    void queryClient.invalidateQueries({ queryKey: ['posteingang', 'list'] });
  }
  void queryClient.invalidateQueries({ queryKey: ['posteingang', 'one', notice.id] });
}

function connect(): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource('/api/live');
    source.addEventListener('open', () => connection.set('on'));
    source.addEventListener('stapel', (event) => {
      const notice = readNotice(event.data);
      if (isStapelNotice(notice)) onStapel(notice);
    });
    source.addEventListener('posteingang', (event) => {
      const notice = readNotice(event.data);
      if (isPosteingangNotice(notice)) onPosteingang(notice);
    });
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
