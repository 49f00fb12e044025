import type { ListedLetter, PosteingangDetail, PosteingangItem } from '../types.js';

/** A letter in the inbox, read and ready. */
export function anItem(id: string, change: Partial<ListedLetter> = {}): ListedLetter {
  return {
    id,
    stapelId: 's-1',
    stapelTitle: 'Post vom Montag',
    title: `Brief ${id}`,
    state: 'ready',
    sealed: false,
    receivedAt: '2026-11-23T08:42:00.000Z',
    pageCount: 1,
    pagesDone: 1,
    pagesFailed: 0,
    flags: [],
    filename: `${id}.pdf`,
    duplicateOf: null,
    pdf: null,
    filed: null,
    read: { betreff: null, sender: null, kind: null, deadline: null },
    owner: null,
    laterUntil: null,
    asideReason: null,
    careVersion: 1,
    proposal: null,
    newAkte: false,
    fieldsState: 'read',
    ...change,
  };
}

/** The same opened: with pages, proposals and what was read in it. */
export function aLetter(
  item: PosteingangItem,
  change: Partial<PosteingangDetail> = {},
): PosteingangDetail {
  const pages = Array.from({ length: item.pageCount }, (_, index) => ({
    pageNo: index + 1,
    state: 'done' as const,
    error: null,
    blank: false,
    widthPx: 1000,
    heightPx: 1400,
  }));
  return {
    ...item,
    pages,
    mime: 'application/pdf',
    attachments: { state: 'none', items: [] },
    fieldsState: 'read',
    fields: [],
    firstLetter: null,
    returned: null,
    envelope: null,
    cameOutOf: null,
    proposals: [],
    newAkte: null,
    ...change,
  };
}
