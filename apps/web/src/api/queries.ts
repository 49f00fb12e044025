import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, must, setCsrfToken } from './client.js';
import { toApiProblem } from './problem.js';
import type { Session } from './types.js';

const first: string | undefined = undefined;
const next = (page: { nextCursor: string | null }): string | undefined =>
  page.nextCursor ?? undefined;

async function loadSession(): Promise<Session | null> {
  try {
    const session = await must(client.GET('/api/session'));
    setCsrfToken(session.csrfToken);
    return session;
  } catch (cause) {
    if (toApiProblem(cause).status === 401) return null;
    throw cause;
  }
}

/** The signed-in person, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: loadSession,
  staleTime: Infinity,
});

/** The town that is served; known before anybody has signed in. */
export const townQuery = queryOptions({
  queryKey: ['town'],
  queryFn: () => must(client.GET('/api/town')),
  staleTime: Infinity,
});

/** The whole Aktenplan as a flat list. */
export const aktenplanQuery = queryOptions({
  queryKey: ['aktenplan'],
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
    queryKey: ['akten', 'list', filter],
    queryFn: ({ pageParam }) =>
      must(client.GET('/api/akten', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });

export const akteQuery = (id: string) =>
  queryOptions({
    queryKey: ['akten', 'one', id],
    queryFn: () => must(client.GET('/api/akten/{id}', { params: { path: { id } } })),
  });

/** History of an Akte, newest first. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['akten', 'history', id],
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
    queryKey: ['dokumente', id],
    queryFn: () => must(client.GET('/api/dokumente/{id}', { params: { path: { id } } })),
  });

/** Scan batches, newest first. */
export const stapelListQuery = infiniteQueryOptions({
  queryKey: ['stapel', 'list'],
  queryFn: ({ pageParam }) =>
    must(client.GET('/api/stapel', { params: { query: { cursor: pageParam } } })),
  initialPageParam: first,
  getNextPageParam: next,
});

export const stapelQuery = (id: string) =>
  queryOptions({
    queryKey: ['stapel', 'one', id],
    queryFn: () => must(client.GET('/api/stapel/{id}', { params: { path: { id } } })),
  });

/** The scan inbox, in the order the server gives. */
export const posteingangListQuery = infiniteQueryOptions({
  queryKey: ['posteingang', 'list'],
  queryFn: ({ pageParam }) =>
    must(
      client.GET('/api/posteingang', { params: { query: { state: 'open', cursor: pageParam } } }),
    ),
  initialPageParam: first,
  getNextPageParam: next,
});

export const posteingangQuery = (id: string) =>
  queryOptions({
    queryKey: ['posteingang', 'one', id],
    queryFn: () => must(client.GET('/api/posteingang/{id}', { params: { path: { id } } })),
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
    queryKey: ['search', filter],
    queryFn: ({ pageParam }) =>
      must(client.GET('/api/search', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: first,
    getNextPageParam: next,
    enabled: filter.q.trim().length > 0,
  });
