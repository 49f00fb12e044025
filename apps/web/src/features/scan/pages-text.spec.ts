import { describe, expect, it } from '@jest/globals';
import { pagesText } from './pages-text.js';

const original = { state: 'reading', pagesTotal: 0, pagesDone: 0, pagesFailed: 0 } as const;

describe(pagesText.name, () => {
  it('does not promise for ever to count the pages of a locked PDF or an archive', () => {
    expect(pagesText({ ...original, state: 'attention' })).toBe('keine Seiten');
    expect(pagesText({ ...original, state: 'stored-only' })).toBe('keine Seiten');
  });

  it('says that it counts while nobody has looked at the file', () => {
    expect(pagesText({ ...original, state: 'received' })).toBe('Seiten werden gezählt');
    expect(pagesText(original)).toBe('Seiten werden gezählt');
  });

  it('counts a page that failed as one that is through', () => {
    const read = { ...original, pagesTotal: 3, pagesDone: 1, pagesFailed: 1 };
    expect(pagesText(read)).toBe('2 von 3 Seiten');
  });
});
