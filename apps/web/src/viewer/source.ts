import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { client, must } from '../api/client.js';
import { keys } from '../api/query-keys.js';
import type { Dokument, PageText, PosteingangDetail, Room } from '../api/types.js';
import type { PageInfo } from './page-info.js';

/** A document the viewer can show, wherever it lies. */
export interface DocumentSource {
  id: string;
  title: string;
  /** What the original is; null where that is not known. */
  mime: string | null;
  pageCount: number;
  info: (pageNo: number) => PageInfo | undefined;
  imageUrl: (pageNo: number) => string;
  /** The text of a page that a person looks at. */
  pageQuery: (pageNo: number) => ReturnType<typeof pageQueryOptions>;
  /** The same for a program that looks for words in it. */
  searchedPageQuery: (pageNo: number) => ReturnType<typeof pageQueryOptions>;
  originalUrl: string;
  pdfUrl: string | null;
  /** What may be said of the searchable PDF, e.g. whether a validator has looked at it. */
  pdfNote: string | null;
}

/** The log tells a page that was looked at from one that was only searched. */
type Purpose = 'look' | 'search';

function loadPage(room: Room, id: string, pageNo: number, purpose: Purpose): Promise<PageText> {
  const params = { path: { id, pageNo }, query: { purpose } };
  return room === 'posteingang'
    ? must(client.GET('/api/posteingang/{id}/pages/{pageNo}', { params }))
    : must(client.GET('/api/dokumente/{id}/pages/{pageNo}', { params }));
}

function pageQueryOptions(room: Room, id: string, pageNo: number, purpose: Purpose) {
  const key = purpose === 'look' ? keys.page : keys.searchedPage;
  return queryOptions({
    queryKey: key(room, id, pageNo),
    queryFn: () => loadPage(room, id, pageNo, purpose),
    staleTime: Infinity,
  });
}

/** Forgets the text of a page that waits to be read again, so that the new one is fetched. */
export function forgetPage(client: QueryClient, room: Room, id: string, pageNo: number): void {
  client.removeQueries({ queryKey: keys.page(room, id, pageNo), exact: true });
  client.removeQueries({ queryKey: keys.searchedPage(room, id, pageNo), exact: true });
}

/** The one address of the picture of a page, for the sheet and its thumbnail alike. */
export function pageImageUrl(room: Room, id: string, pageNo: number): string {
  return `/api/${room}/${id}/pages/${pageNo}/image`;
}

function base(room: Room, id: string) {
  return {
    id,
    imageUrl: (pageNo: number) => pageImageUrl(room, id, pageNo),
    pageQuery: (pageNo: number) => pageQueryOptions(room, id, pageNo, 'look'),
    searchedPageQuery: (pageNo: number) => pageQueryOptions(room, id, pageNo, 'search'),
    originalUrl: `/api/${room}/${id}/content?as=original`,
  };
}

/** An item of the inbox; its pages may still be waiting or have failed. */
export function posteingangSource(item: PosteingangDetail): DocumentSource {
  const pages = new Map(item.pages.map((page) => [page.pageNo, page]));
  return {
    ...base('posteingang', item.id),
    title: item.title,
    mime: item.mime,
    pageCount: item.pages.length || item.pageCount,
    pdfUrl: item.pdf === null ? null : `/api/posteingang/${item.id}/content?as=rendition`,
    pdfNote: item.pdf,
    info: (pageNo) => {
      const page = pages.get(pageNo);
      return page && { ...page, error: page.error?.text ?? null };
    },
  };
}

/** A filed Dokument. */
export function dokumentSource(dokument: Dokument): DocumentSource {
  const [latest] = [...dokument.versions].sort((a, b) => b.no - a.no);
  return {
    ...base('dokumente', dokument.id),
    title: dokument.betreff,
    mime: latest?.original.mime ?? null,
    pageCount: dokument.pageCount,
    pdfUrl: latest?.rendition ? `/api/dokumente/${dokument.id}/content?as=rendition` : null,
    pdfNote: latest?.rendition?.validation ?? null,
    info: () => undefined,
  };
}

/** A Dokument of which only a search hit is known; the hit page has its size already. */
export function hitSource(
  hit: { dokumentId: string; betreff: string; pageNo: number; widthPx: number; heightPx: number },
  pageCount: number,
): DocumentSource {
  return {
    ...base('dokumente', hit.dokumentId),
    title: hit.betreff,
    mime: null,
    pageCount: Math.max(pageCount, hit.pageNo),
    pdfUrl: null,
    pdfNote: null,
    info: (pageNo) =>
      pageNo === hit.pageNo
        ? { widthPx: hit.widthPx, heightPx: hit.heightPx, state: 'done', blank: false, error: null }
        : undefined,
  };
}
