import { describe, expect, it } from '@jest/globals';
import { originalState, posteingangState, stapelState, type PosteingangState } from './states.js';

const pages = (total: number, done: number, failed = 0) => ({ total, done, failed });
const probed = { probed: true, readable: true };

describe(originalState.name, () => {
  it.each([
    ['received', { probed: false, readable: true, rendition: 'none', pages: pages(0, 0) }],
    ['received', { probed: false, readable: false, rendition: 'none', pages: pages(0, 0) }],
    ['stored-only', { probed: true, readable: false, rendition: 'none', pages: pages(0, 0) }],
    ['reading', { ...probed, rendition: 'none', pages: pages(3, 2) }],
    ['reading', { ...probed, rendition: 'none', pages: pages(3, 1, 1) }],
    ['reading', { ...probed, rendition: 'waiting', pages: pages(3, 2) }],
    ['reading', { ...probed, rendition: 'waiting', pages: pages(3, 3) }],
    ['read', { ...probed, rendition: 'none', pages: pages(3, 3) }],
    ['read', { ...probed, rendition: 'done', pages: pages(3, 3) }],
    ['read', { ...probed, rendition: 'failed', pages: pages(3, 3) }],
    ['attention', { ...probed, rendition: 'done', pages: pages(3, 2, 1) }],
    ['attention', { ...probed, rendition: 'none', pages: pages(3, 0, 3) }],
  ] as const)('is %s for %j', (state, facts) => {
    expect(originalState(facts)).toBe(state);
  });
});

describe(posteingangState.name, () => {
  it.each(['received', 'reading', 'read', 'attention', 'stored-only'] as const)(
    'stays filed whatever happens to the original, also when that is %s',
    (original) => expect(posteingangState(original, pages(2, 0, 1), true)).toBe('filed'),
  );

  it('asks for attention when a page of this letter failed, not of another one', () => {
    expect(posteingangState('attention', pages(2, 1, 1), false)).toBe('attention');
    expect(posteingangState('attention', pages(2, 2, 0), false)).toBe('ready');
  });

  it.each([
    ['received', 'reading'],
    ['reading', 'reading'],
    ['read', 'ready'],
    ['stored-only', 'attention'],
  ] as const)('of an original that is %s is %s', (original, state) => {
    expect(posteingangState(original, pages(2, 2), false)).toBe(state);
  });
});

describe(stapelState.name, () => {
  it.each<[PosteingangState[], StapelStates]>([
    [[], ['receiving', 'done']],
    [
      ['filed', 'filed'],
      ['receiving', 'done'],
    ],
    [
      ['filed', 'ready'],
      ['receiving', 'ready'],
    ],
    [['ready'], ['receiving', 'ready']],
    [
      ['attention', 'ready', 'filed'],
      ['receiving', 'attention'],
    ],
    [
      ['attention', 'reading'],
      ['receiving', 'reading'],
    ],
    [
      ['filed', 'reading'],
      ['receiving', 'reading'],
    ],
  ])('of letters %j is %j while it is open and once it is closed', (letters, states) => {
    expect([stapelState(letters, false), stapelState(letters, true)]).toEqual(states);
  });
});

type StapelStates = [open: string, closed: string];
