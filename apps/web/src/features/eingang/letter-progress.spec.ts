import { describe, expect, it } from '@jest/globals';
import { aLetter, anItem } from '../../api/testing/letters.js';
import type { PosteingangProgress } from '../../api/types.js';
import { isAwaited, isOutdated, withProgress } from './letter-progress.js';

const page = (pageNo: number, state: 'waiting' | 'done') =>
  ({ pageNo, state, error: null, blank: false, widthPx: null, heightPx: null }) as const;

const letter = aLetter(
  anItem('a', { title: 'Brief', state: 'reading', pageCount: 0, pagesDone: 0 }),
  { fieldsState: 'reading' },
);

const progress: PosteingangProgress = {
  id: 'a',
  state: 'reading',
  pageCount: 2,
  pagesDone: 1,
  pagesFailed: 0,
  fieldsState: 'reading',
  attachmentsSettled: true,
  pages: [page(1, 'done'), page(2, 'waiting')],
};

const at = <T>(dataUpdatedAt: number, data: T) => ({ data, dataUpdatedAt });

describe('files inside a letter', () => {
  const ready = { ...letter, state: 'ready' as const, fieldsState: 'read' as const };
  const waiting = { ...ready, attachments: { state: 'waiting' as const, items: [] } };
  const settled = { ...progress, state: 'ready' as const, fieldsState: 'read' as const };

  it('are waited for, and shown once they are known', () => {
    expect(isAwaited(ready)).toBe(false);
    expect(isAwaited(waiting)).toBe(true);
    expect(isOutdated(at(1, waiting), at(2, settled))).toBe(true);
    const more = { ...settled, attachmentsSettled: false };
    expect(isOutdated(at(1, waiting), at(2, more))).toBe(false);
  });
});

describe('withProgress', () => {
  it('shows the pages that were read since the letter was fetched', () => {
    const shown = withProgress(at(1, letter), at(2, progress));
    expect(shown).toMatchObject({ title: 'Brief', pageCount: 2, pagesDone: 1 });
    expect(shown?.pages).toHaveLength(2);
  });

  it('leaves a letter alone that is read, or was fetched later', () => {
    const ready = { ...letter, state: 'ready' as const, fieldsState: 'read' as const };
    expect(withProgress(at(1, ready), at(2, progress))).toBe(ready);
    expect(withProgress(at(3, letter), at(2, progress))).toBe(letter);
    expect(withProgress(at(0, undefined), at(2, progress))).toBeUndefined();
  });
});

describe('isOutdated', () => {
  it('becomes so once when the reading has ended', () => {
    const ended = { ...progress, state: 'ready' as const };
    expect(isOutdated(at(1, letter), at(2, progress))).toBe(false);
    expect(isOutdated(at(1, letter), at(2, ended))).toBe(true);
    expect(isOutdated(at(3, { ...letter, state: 'ready' }), at(2, ended))).toBe(false);
    expect(isOutdated(at(3, letter), at(2, ended))).toBe(false);
  });

  it('becomes so once more when its fields are there, and not for them alone while it is read', () => {
    const ready = { ...letter, state: 'ready' as const };
    const fields = { ...progress, state: 'ready' as const, fieldsState: 'read' as const };
    expect(isOutdated(at(1, ready), at(2, { ...fields, fieldsState: 'reading' }))).toBe(false);
    expect(isOutdated(at(1, ready), at(2, fields))).toBe(true);
    expect(isOutdated(at(1, { ...ready, fieldsState: 'read' }), at(2, fields))).toBe(false);
    expect(isOutdated(at(1, letter), at(2, { ...fields, state: 'reading' }))).toBe(false);
  });
});
