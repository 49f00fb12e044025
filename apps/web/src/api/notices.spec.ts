import { describe, expect, it } from '@jest/globals';
import { readNotice } from './notices.js';

const pages = { pageCount: 3, pagesDone: 1, pagesFailed: 0 };
const letter = { id: 'a', state: 'reading', ...pages, fieldsState: 'reading' };

describe(readNotice.name, () => {
  it('reads what the topic declares', () => {
    expect(readNotice('posteingang', JSON.stringify(letter))).toEqual(letter);
  });

  it.each([
    ['of another topic', { ...letter, id: undefined, stapelId: 'a' }],
    ['with an unknown state', { ...letter, state: 'toString' }],
    ['with unknown fields', { ...letter, fieldsState: 'unread' }],
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
