import { describe, expect, it } from '@jest/globals';
import type { PosteingangItem, Stapel } from '../../api/types.js';
import { filterInbox, inboxLines, isBeingRead } from './inbox.js';

const now = Date.parse('2026-11-22T10:00:00Z');

function anItem(id: string, more: Partial<PosteingangItem> = {}): PosteingangItem {
  return {
    id,
    stapelId: 's',
    stapelTitle: 'Stapel',
    title: id,
    state: 'ready',
    receivedAt: '2026-11-22T08:42:00Z',
    pageCount: 1,
    pagesDone: 1,
    pagesFailed: 0,
    flags: [],
    filename: 'a.pdf',
    duplicateOf: null,
    pdf: null,
    read: { betreff: null, sender: null, kind: null, deadline: null },
    owner: null,
    laterUntil: null,
    asideReason: null,
    careVersion: 1,
    filed: null,
    ...more,
  };
}

describe('inboxLines', () => {
  it('puts one heading above the items of a day', () => {
    const items = [anItem('a'), anItem('b'), anItem('c', { receivedAt: '2026-11-20T08:00:00Z' })];
    const lines = inboxLines(items, now);
    expect(lines.map((line) => line.kind)).toEqual(['day', 'item', 'item', 'day', 'item']);
  });
});

describe('filterInbox', () => {
  it('keeps what is ready or what a person has to look at', () => {
    const items = [anItem('a'), anItem('b', { state: 'reading', pagesFailed: 1 })];
    expect(filterInbox(items, 'ready').map((item) => item.id)).toEqual(['a']);
    expect(filterInbox(items, 'attention').map((item) => item.id)).toEqual(['b']);
    expect(filterInbox(items, undefined)).toHaveLength(2);
  });
});

describe(isBeingRead.name, () => {
  const stapel: Stapel = {
    id: 's',
    title: 'Stapel',
    state: 'receiving',
    createdAt: '2026-11-22T08:42:00Z',
    pagesTotal: 4,
    pagesDone: 3,
    pagesFailed: 0,
    originals: [],
  };

  it('forgets a Stapel whose pages are all through, though a file of it never came', () => {
    expect(isBeingRead(stapel)).toBe(true);
    expect(isBeingRead({ ...stapel, pagesFailed: 1 })).toBe(false);
    expect(isBeingRead({ ...stapel, pagesTotal: 0, pagesDone: 0 })).toBe(false);
  });
});
