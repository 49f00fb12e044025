import type { Room } from './types.js';

/**
 * The names under which answers of the server are kept; they are spelled here only. A shorter name
 * stands for all that begin with it.
 */
export const keys = {
  session: ['session'],
  town: ['town'],
  roleGrants: ['role-grants'],
  mailRooms: ['mail-rooms'],
  /** Not below `session`, which the frame reads. */
  ownSignIns: ['own-sign-ins'],
  aktenplan: ['aktenplan'],
  colleagues: ['colleagues'],
  orgUnits: ['org-units'],
  akten: {
    all: ['akten'],
    lists: ['akten', 'list'],
    list: (filter: object) => ['akten', 'list', filter],
    one: (id: string) => ['akten', 'one', id],
    history: (id: string) => ['akten', 'history', id],
    /** What is on its way into Akten. */
    allDropped: ['akten', 'dropped'],
    dropped: (id: string) => ['akten', 'dropped', id],
  },
  dokument: (id: string) => ['dokumente', id],
  dokumentAnlagen: (id: string) => ['dokumente', id, 'anlagen'],
  readingState: ['reading-state'],
  stapel: {
    all: ['stapel'],
    list: ['stapel', 'list'],
    /** Those in which mail lies that nobody has dropped on an Akte. */
    ofMail: ['stapel', 'of-mail'],
    one: (id: string) => ['stapel', 'one', id],
  },
  posteingang: {
    /** Everything that changes when a letter comes or goes. */
    open: ['posteingang', 'open'],
    lists: ['posteingang', 'open', 'list'],
    /** @param around the letter it begins at; none for its first page */
    list: (filter: object, around?: string) => ['posteingang', 'open', 'list', filter, around],
    counts: ['posteingang', 'open', 'counts'],
    /** Letters that somebody has marked. */
    selections: ['posteingang', 'open', 'selection'],
    selection: (ids: readonly string[]) => ['posteingang', 'open', 'selection', ids],
    /** A letter that somebody has opened. */
    one: (id: string) => ['posteingang', 'one', id],
    /** The same loaded in advance; never shown without being fetched anew. */
    prefetched: (id: string) => ['posteingang', 'prefetched', id],
    progress: (id: string) => ['posteingang', 'progress', id],
  },
  page: (room: Room, id: string, pageNo: number) => ['page', 'read', room, id, pageNo],
  searchedPage: (room: Room, id: string, pageNo: number) => ['page', 'searched', room, id, pageNo],
  /** A page of a file inside a letter. */
  anlagePage: (id: string, place: number, pageNo: number, purpose: string) => [
    'anlage-page',
    id,
    place,
    pageNo,
    purpose,
  ],
  /** All texts of pages of one document. */
  pagesOf: (room: Room, id: string) => [
    ['page', 'read', room, id],
    ['page', 'searched', room, id],
  ],
  search: (filter: object) => ['search', filter],
} as const;
