import { describe, expect, it } from '@jest/globals';
import { moveBy, neighbour } from './neighbours.js';

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
