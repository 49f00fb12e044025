import { describe, expect, it } from '@jest/globals';
import { readNotice } from './notices.js';

const letter = { id: 'a', state: 'reading', pageCount: 3, pagesDone: 1, pagesFailed: 0 };

describe(readNotice.name, () => {
  it('reads what the topic declares', () => {
    expect(readNotice('posteingang', JSON.stringify(letter))).toEqual(letter);
  });

  it.each([
    ['of another topic', { ...letter, id: undefined, stapelId: 'a' }],
    ['with an unknown state', { ...letter, state: 'toString' }],
    ['with half a page', { ...letter, pagesDone: 0.5 }],
    ['that is nothing', null],
  ])('has nothing of a notice %s', (_, notice) => {
    expect(readNotice('posteingang', JSON.stringify(notice))).toBeNull();
  });

  it('has nothing of data that is no JSON', () => {
    expect(readNotice('stapel', 'half a not')).toBeNull();
    expect(readNotice('stapel', undefined)).toBeNull();
  });
});
