import { queryOptions } from '@tanstack/react-query';
import { client, must } from '../../../api/client.js';
import { keys } from '../../../api/query-keys.js';
import type { Anlage } from '../../../api/types.js';
import type { DocumentSource } from '../../../viewer/source.js';

/** Where the bytes of a file inside a letter are fetched, for download only. */
export function anlageUrl(letterId: string, place: number): string {
  return `/api/posteingang/${letterId}/attachments/${place}/content`;
}

function pageQuery(id: string, place: number, pageNo: number, purpose: 'look' | 'search') {
  const params = { path: { id, place, pageNo }, query: { purpose } };
  const path = '/api/posteingang/{id}/attachments/{place}/pages/{pageNo}';
  return queryOptions({
    queryKey: keys.anlagePage(id, place, pageNo, purpose),
    queryFn: () => must(client.GET(path, { params })),
    staleTime: Infinity,
  });
}

/** A file inside a letter as the viewer shows it: pages we have drawn, or its text. */
export function anlageSource(letterId: string, anlage: Anlage): DocumentSource {
  const { place, name, pages, mime } = anlage;
  const known = new Map(pages.map((page) => [page.pageNo, page]));
  return {
    id: `${letterId}:${place}`,
    title: name,
    mime,
    pageCount: pages.length,
    imageUrl: (pageNo) => `/api/posteingang/${letterId}/attachments/${place}/pages/${pageNo}/image`,
    pageQuery: (pageNo) => pageQuery(letterId, place, pageNo, 'look'),
    searchedPageQuery: (pageNo) => pageQuery(letterId, place, pageNo, 'search'),
    originalUrl: anlageUrl(letterId, place),
    pdfUrl: null,
    pdfNote: null,
    info: (pageNo) => {
      const page = known.get(pageNo);
      return page && { ...page, error: page.error?.text ?? null };
    },
  };
}
