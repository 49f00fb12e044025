import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { actAs, client, must } from './client.js';
import { loadedPage, placeBefore, placeBehind, type InboxPlace } from './inbox-pages.js';
import { keys } from './query-keys.js';
import { toApiProblem } from './problem.js';
import type { InboxCounts, ListedLetter, SelectedLetter, Session } from './types.js';

const first: string | undefined = undefined;
const beginning: InboxPlace = {};
const next = (page: { nextCursor: string | null }): string | undefined =>
  page.nextCursor ?? undefined;

/** What the server sets beside the session: without it there is none, and asking would be an error in the console. */
const SIGNED_IN = /(?:^|; )aktei_signed_in=1(?:;|$)/;

async function loadSession(): Promise<Session | null> {
  if (!SIGNED_IN.test(document.cookie)) return null;
  try {
    const session = await must(client.GET('/api/session'));
    actAs(session.csrfToken, session.user.username);
    return session;
  } catch (cause) {
    if (toApiProblem(cause).status === 401) return null;
    throw cause;
  }
}

/** The signed-in person, or null. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: loadSession,
  staleTime: Infinity,
});

/** The town that is served; known before anybody has signed in. */
export const townQuery = queryOptions({
  queryKey: keys.town,
  queryFn: () => must(client.GET('/api/town')),
  staleTime: Infinity,
});

/** Who gave which role to whom: all that waits, and what was decided last. */
export const roleGrantsQuery = queryOptions({
  queryKey: keys.roleGrants,
  queryFn: async () => must(client.GET('/api/role-grants')),
});

/** Who passes on the mail of the house. */
export const mailRoomsQuery = queryOptions({
  queryKey: keys.mailRooms,
  queryFn: async () => (await must(client.GET('/api/mail-rooms'))).items,
});

/** Where the person is signed in. */
export const ownSignInsQuery = queryOptions({
  queryKey: keys.ownSignIns,
  queryFn: async () => (await must(client.GET('/api/session/sign-ins'))).items,
});

/** The whole Aktenplan as a flat list. */
export const aktenplanQuery = queryOptions({
  queryKey: keys.aktenplan,
  queryFn: async () => (await must(client.GET('/api/aktenplan'))).items,
  staleTime: 300_000,
});

/** What the list of Akten can be narrowed by. */
export interface AktenFilter {
  einheitId?: string;
  state?: 'open' | 'closed';
  q?: string;
}

/** Akten in pages of 50, newest change first. */
export const aktenQuery = (filter: AktenFilter) =>
  infiniteQueryOptions({
    queryKey: keys.akten.list(filter),
    queryFn: ({ pageParam }) =>
      must(client.GET('/api/akten', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });

export const akteQuery = (id: string) =>
  queryOptions({
    queryKey: keys.akten.one(id),
    queryFn: () => must(client.GET('/api/akten/{id}', { params: { path: { id } } })),
  });

/** Milliseconds between two looks at what is on its way into an Akte. */
const DROPPED_MS = 3_000;

/** What is on its way into an Akte; asked again as long as anything is. */
export const droppedQuery = (id: string) =>
  queryOptions({
    queryKey: keys.akten.dropped(id),
    queryFn: () => must(client.GET('/api/akten/{id}/stapel', { params: { path: { id } } })),
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? DROPPED_MS : false),
  });

/** The files inside a Dokument, and the letter under which they are looked at. */
export const dokumentAnlagenQuery = (id: string) =>
  queryOptions({
    queryKey: keys.dokumentAnlagen(id),
    queryFn: () =>
      must(client.GET('/api/dokumente/{id}/attachments', { params: { path: { id } } })),
  });

/** History of an Akte, newest first. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.akten.history(id),
    queryFn: ({ pageParam }) =>
      must(
        client.GET('/api/akten/{id}/history', {
          params: { path: { id }, query: { cursor: pageParam } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: next,
  });

export const dokumentQuery = (id: string) =>
  queryOptions({
    queryKey: keys.dokument(id),
    queryFn: () => must(client.GET('/api/dokumente/{id}', { params: { path: { id } } })),
  });

/** Scan batches, newest first. */
export const stapelListQuery = infiniteQueryOptions({
  queryKey: keys.stapel.list,
  queryFn: ({ pageParam }) =>
    must(client.GET('/api/stapel', { params: { query: { cursor: pageParam } } })),
  initialPageParam: first,
  getNextPageParam: next,
});

/** The same without what is filed in an Akte by itself. */
export const stapelOfMailQuery = infiniteQueryOptions({
  queryKey: keys.stapel.ofMail,
  queryFn: ({ pageParam: cursor }) =>
    must(client.GET('/api/stapel', { params: { query: { target: 'none', cursor } } })),
  initialPageParam: first,
  getNextPageParam: next,
  staleTime: 0,
});

/** Milliseconds between two questions; as long as work may wait before it is called a standstill. */
const READING_STATE_MS = 20_000;

/** Whether anybody reads. Nobody tells of a standstill by itself: who would tell is who stands still. */
export const readingStateQuery = queryOptions({
  queryKey: keys.readingState,
  queryFn: () => must(client.GET('/api/reading-state')),
  refetchInterval: READING_STATE_MS,
});

export const stapelQuery = (id: string) =>
  queryOptions({
    queryKey: keys.stapel.one(id),
    queryFn: () => must(client.GET('/api/stapel/{id}', { params: { path: { id } } })),
  });

/** What of the inbox is listed, and which letter comes first. */
export interface InboxFilter {
  filter?: keyof Omit<InboxCounts, 'all'>;
  stapelId?: string;
  q?: string;
  order: 'oldest' | 'newest';
}

/** Open letters in pages of 50; from their beginning, or to both sides of a letter. */
export const posteingangListQuery = (filter: InboxFilter, around?: string) =>
  infiniteQueryOptions({
    queryKey: keys.posteingang.list(filter, around),
    queryFn: async ({ pageParam }) => {
      const query = { ...filter, state: 'open', ...pageParam } as const;
      return loadedPage(await must(client.GET('/api/posteingang', { params: { query } })));
    },
    initialPageParam: around === undefined ? beginning : { around },
    getNextPageParam: placeBehind,
    getPreviousPageParam: placeBefore,
    meta: { inbox: filter },
  });

/** Letters that an address can name at once. */
const MOST_NAMED = 100;

async function loadSelection(ids: readonly string[]): Promise<SelectedLetter[]> {
  const found: SelectedLetter[] = [];
  for (let at = 0; at < ids.length; at += MOST_NAMED) {
    const query = { ids: ids.slice(at, at + MOST_NAMED).join(',') };
    found.push(
      ...(await must(client.GET('/api/posteingang/selection', { params: { query } }))).items,
    );
  }
  return found;
}

/** Letters that are marked, with what was read in them; those that are gone are left out. */
export const selectionQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: keys.posteingang.selection(ids),
    queryFn: () => loadSelection(ids),
  });

/**
 * Open letters of a sender in the whole inbox, the oldest first.
 *
 * @returns as many as were wanted, and whether there are more
 */
export async function lettersOfSender(
  sender: string,
  limit: number,
): Promise<{ letters: ListedLetter[]; hasMore: boolean }> {
  const query = { sender, limit, order: 'oldest', state: 'open' } as const;
  const { items, nextCursor } = await must(client.GET('/api/posteingang', { params: { query } }));
  return { letters: items, hasMore: nextCursor !== null };
}

/** How many open letters this person sees, of all and of those with a deadline or without a place. */
export const posteingangCountsQuery = queryOptions({
  queryKey: keys.posteingang.counts,
  queryFn: () => must(client.GET('/api/posteingang/counts')),
});

/** To whom letters can be passed on. */
export const colleaguesQuery = queryOptions({
  queryKey: keys.colleagues,
  queryFn: () => must(client.GET('/api/colleagues')),
  staleTime: 60_000,
});

/** The units of the town hall. */
export const orgUnitsQuery = queryOptions({
  queryKey: keys.orgUnits,
  queryFn: () => must(client.GET('/api/org-units')),
  staleTime: 60_000,
});

const loadLetter = (id: string, purpose: 'look' | 'prefetch') =>
  must(client.GET('/api/posteingang/{id}', { params: { path: { id }, query: { purpose } } }));

/**
 * A letter that a person has opened. Each opening is a look and fetched as one; coming back to the
 * window is none, and what is new of the letter is told by its progress.
 */
export const posteingangQuery = (id: string) =>
  queryOptions({
    queryKey: keys.posteingang.one(id),
    queryFn: () => loadLetter(id, 'look'),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** A letter that may be opened next, to be shown at once while it is fetched for real. */
export const prefetchedLetterQuery = (id: string) =>
  queryOptions({
    queryKey: keys.posteingang.prefetched(id),
    queryFn: () => loadLetter(id, 'prefetch'),
    staleTime: Infinity,
  });

/** How far a letter is read; asking leaves nothing in the log. */
export const posteingangProgressQuery = (id: string) =>
  queryOptions({
    queryKey: keys.posteingang.progress(id),
    queryFn: () => must(client.GET('/api/posteingang/{id}/progress', { params: { path: { id } } })),
  });

/** What a search is narrowed by. */
export interface SearchFilter {
  q: string;
  einheitId?: string;
  year?: number;
  kind?: string;
}

/** Hits at page level, best first. */
export const searchQuery = (filter: SearchFilter) =>
  infiniteQueryOptions({
    queryKey: keys.search(filter),
    queryFn: ({ pageParam }) =>
      must(client.GET('/api/search', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: first,
    getNextPageParam: next,
    enabled: filter.q.trim().length > 0,
  });
