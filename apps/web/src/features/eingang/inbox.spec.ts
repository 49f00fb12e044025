import { describe, expect, it } from '@jest/globals';
import { anItem } from '../../api/testing/letters.js';
import type { Stapel } from '../../api/types.js';
import { betreffOf, inboxLines, isBeingRead, senderOf, urgencyOf } from './inbox.js';

const now = Date.parse('2026-11-22T10:00:00Z');

describe('inboxLines', () => {
  it('puts one heading above the items of a day', () => {
    const today = { receivedAt: '2026-11-22T08:42:00Z' };
    const before = { receivedAt: '2026-11-20T08:00:00Z' };
    const items = [anItem('a', today), anItem('b', today), anItem('c', before)];
    const lines = inboxLines(items, now);
    expect(lines.map((line) => line.kind)).toEqual(['day', 'item', 'item', 'day', 'item']);
  });
});

describe('what a row says', () => {
  const value = (text: string) => ({ value: text, sureness: 'sicher' as const });
  const read = { betreff: value('Antrag'), sender: value('Amt'), kind: null, deadline: null };

  it('says from whom and about what, and what is not known', () => {
    const item = anItem('brief-1', { read });
    expect(senderOf(item)).toBe('Amt');
    expect(betreffOf(item)).toEqual({ text: 'Antrag', isFile: false });
    expect(senderOf(anItem('a'))).toBe('Absender nicht erkannt');
    expect(senderOf(anItem('a', { state: 'reading' }))).toBe('Wird gelesen');
    expect(senderOf(anItem('a', { fieldsState: 'reading' }))).toBe('Wird gelesen');
  });

  it('falls back on the name of the file last of all, and says that it is one', () => {
    const scan = anItem('x', { title: 'brief-005 (2)', filename: 'brief-005.pdf' });
    expect(betreffOf(scan)).toEqual({ text: 'Datei brief-005.pdf', isFile: true });
    expect(betreffOf(anItem('r', { title: 'Rechnung' })).text).toBe('Rechnung');
  });

  it('is alarmed by what is overdue alone', () => {
    expect([-1, 0, 2, 3].map(urgencyOf)).toEqual(['overdue', 'soon', 'soon', 'later']);
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
