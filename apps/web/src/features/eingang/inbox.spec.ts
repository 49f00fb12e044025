import { describe, expect, it } from '@jest/globals';
import type { PosteingangItem } from '../../api/types.js';
import { duplicateText, filterInbox, inboxLines, moveBy, neighbour } from './inbox.js';

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

describe('neighbour', () => {
  it('goes on to the next and at the end to the one before', () => {
    const items = [{ id: 'a' }, { id: 'b' }];
    expect(neighbour(items, 'a')).toBe('b');
    expect(neighbour(items, 'b')).toBe('a');
    expect(neighbour([{ id: 'a' }], 'a')).toBeUndefined();
  });
});

describe('moveBy', () => {
  it('stays at the ends and begins at the first', () => {
    const items = [{ id: 'a' }, { id: 'b' }];
    expect(moveBy(items, undefined, 1)).toBe('a');
    expect(moveBy(items, 'b', 1)).toBe('b');
    expect(moveBy(items, 'b', -1)).toBe('a');
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

describe('duplicateText', () => {
  it('names the day when it is known', () => {
    expect(duplicateText({ id: 'x', receivedAt: '2026-11-01T10:00:00Z' })).toContain('01.11.2026');
    expect(duplicateText(null)).toBeNull();
  });
});
