import { describe, expect, it } from '@jest/globals';
import { keyOf, settle } from './intents.js';

const AKTE = 'POST /api/akten {"betreff":"Antrag"}';

describe('keyOf', () => {
  it('is the same for the same step until that is done, so that none is taken twice', () => {
    const key = keyOf(AKTE);
    expect(keyOf(AKTE)).toBe(key);
    settle(key);
    expect(keyOf(AKTE)).not.toBe(key);
  });

  it('is another one for any other step, which stays open', () => {
    const key = keyOf(AKTE);
    const other = keyOf('POST /api/akten {"betreff":"Anderer"}');
    expect(other).not.toBe(key);
    settle(other);
    expect(keyOf(AKTE)).toBe(key);
  });

  it('is forgotten after a while: whoever does the same much later means it', () => {
    const now = 1_000_000_000_000;
    const key = keyOf(AKTE, now);
    expect(keyOf(AKTE, now + 14 * 60_000)).toBe(key);
    expect(keyOf(AKTE, now + 60 * 60_000)).not.toBe(key);
  });
});
