import { describe, expect, it } from '@jest/globals';
import { hasShape, isNullOr, isOneOf, isText, isWhole } from './checks.js';

const isNote = hasShape<{ id: string; pages: number; of: string | null }>({
  id: isText,
  pages: isWhole,
  of: isNullOr(isText),
});
const note = { id: 'a', pages: 2, of: null };

/** Without these what a server of another version tells would end in the middle of a screen. */
describe(hasShape.name, () => {
  it('takes what has all fields, and more of them', () => {
    expect(isNote(note)).toBe(true);
    expect(isNote({ ...note, of: 'b', tomorrow: true })).toBe(true);
  });

  it.each([
    ['a field too few', { id: 'a', pages: 2 }],
    ['a field of another kind', { ...note, pages: '2' }],
    ['half a page', { ...note, pages: 2.5 }],
    ['a list', [note]],
    ['nothing', null],
    ['a text', 'note'],
  ])('refuses %s', (_, value) => {
    expect(isNote(value)).toBe(false);
  });
});

describe(isOneOf.name, () => {
  it('knows its words and no name of an object', () => {
    const isState = isOneOf({ ready: true, done: true });
    expect(['ready', 'done'].every(isState)).toBe(true);
    expect(['toString', 'Ready', '', 1, null].some(isState)).toBe(false);
  });
});
