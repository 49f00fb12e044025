import { describe, expect, it } from '@jest/globals';
import { litOf, movedBy } from './picker-keys.js';

const ids = ['a', 'b', 'c'];

/** Without it Enter would take a choice that nobody has asked for, or none although one stands there. */
describe(litOf.name, () => {
  it('is the first that fits what was typed', () => {
    expect(litOf({ ids, text: 'x', selected: 'c' }, null)).toBe('a');
    expect(litOf({ ids: [], text: 'x', selected: 'c' }, null)).toBeUndefined();
  });

  it('is what was taken before as long as nothing is typed, and nothing where nothing was', () => {
    expect(litOf({ ids, text: ' ', selected: 'c' }, null)).toBe('c');
    expect(litOf({ ids, text: '', selected: undefined }, null)).toBeUndefined();
    expect(litOf({ ids, text: '', selected: 'gone' }, null)).toBeUndefined();
  });

  it('is where one has moved to, for as long as that is offered', () => {
    expect(litOf({ ids, text: 'x', selected: undefined }, 'b')).toBe('b');
    expect(litOf({ ids, text: 'x', selected: undefined }, 'gone')).toBe('a');
  });
});

describe(movedBy.name, () => {
  it('enters the list at either end and stays within it', () => {
    expect(movedBy(ids, undefined, 1)).toBe('a');
    expect(movedBy(ids, undefined, -1)).toBe('c');
    expect(movedBy(ids, 'b', 1)).toBe('c');
    expect(movedBy(ids, 'c', 8)).toBe('c');
    expect(movedBy(ids, 'a', -1)).toBe('a');
    expect(movedBy([], undefined, 1)).toBeNull();
  });
});
