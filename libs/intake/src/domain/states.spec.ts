import { describe, expect, it } from '@jest/globals';
import { originalState, posteingangState, stapelState } from './states.js';

const pages = (total: number, done: number, failed = 0) => ({ total, done, failed });

describe('originalState', () => {
  it.each([
    ['received', { probed: false, readable: true, rendition: 'none', pages: pages(0, 0) }],
    ['stored-only', { probed: true, readable: false, rendition: 'none', pages: pages(0, 0) }],
    ['reading', { probed: true, readable: true, rendition: 'waiting', pages: pages(3, 2) }],
    ['reading', { probed: true, readable: true, rendition: 'waiting', pages: pages(3, 3) }],
    ['read', { probed: true, readable: true, rendition: 'done', pages: pages(3, 3) }],
    ['read', { probed: true, readable: true, rendition: 'failed', pages: pages(3, 3) }],
    ['attention', { probed: true, readable: true, rendition: 'done', pages: pages(3, 2, 1) }],
  ] as const)('is %s for %j', (state, facts) => {
    expect(originalState(facts)).toBe(state);
  });
});

describe('posteingangState', () => {
  it('stays filed whatever happens to the original', () => {
    expect(posteingangState('reading', pages(2, 0), true)).toBe('filed');
  });

  it('asks for attention when a page of this letter failed, not of another one', () => {
    expect(posteingangState('attention', pages(2, 1, 1), false)).toBe('attention');
    expect(posteingangState('attention', pages(2, 2, 0), false)).toBe('ready');
  });

  it('asks for attention when the original can only be kept', () => {
    expect(posteingangState('stored-only', pages(0, 0), false)).toBe('attention');
  });
});

describe('stapelState', () => {
  it('is done only when it is closed and every letter is filed', () => {
    expect(stapelState(['filed', 'filed'], true)).toBe('done');
    expect(stapelState(['filed', 'filed'], false)).toBe('receiving');
    expect(stapelState(['filed', 'ready'], true)).toBe('ready');
    expect(stapelState(['attention', 'ready'], true)).toBe('attention');
    expect(stapelState(['attention', 'reading'], true)).toBe('reading');
  });
});
