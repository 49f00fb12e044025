import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { forgetIntents, keyOf, landed, settle } from './intents.js';

const AKTE = 'neumann POST /api/akten {"betreff":"Antrag"}';
const OTHER = 'neumann POST /api/akten {"betreff":"Anderer"}';

describe('keyOf', () => {
  /** As a browser keeps things for a tab. */
  const kept = new Map<string, string>();
  beforeEach(() => {
    Object.assign(globalThis, {
      sessionStorage: {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => void kept.set(name, value),
        removeItem: (name: string) => kept.delete(name),
      },
    });
  });
  afterEach(() => {
    forgetIntents();
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });

  /** A request whose answer never came. */
  const lost = async (step: string, now?: number) => {
    const key = await keyOf(step, now);
    landed(key);
    return key;
  };

  it('is the same for the same step until that is done, so that none is taken twice', async () => {
    const key = await keyOf(AKTE);
    expect(await keyOf(AKTE)).toBe(key);
    landed(key);
    settle(key);
    expect(await keyOf(AKTE)).not.toBe(key);
  });

  it('is another one for any other step, which stays open as long as its request is under way', async () => {
    const key = await keyOf(AKTE);
    const other = await keyOf(OTHER);
    expect(other).not.toBe(key);
    landed(other);
    settle(other);
    expect(await keyOf(AKTE)).toBe(key);
  });

  it('is forgotten with the next step that is done: the lost one may be seen and undone by then', async () => {
    const key = await lost(AKTE);
    settle(null);
    expect(await keyOf(AKTE)).not.toBe(key);
  });

  it('is kept while one of two requests of a double click is under way', async () => {
    const key = await keyOf(AKTE);
    await lost(AKTE);
    settle(await lost(OTHER));
    expect(await keyOf(AKTE)).toBe(key);
  });

  it('is forgotten after a while, which another try does not prolong', async () => {
    const now = 1_000_000_000_000;
    const key = await lost(AKTE, now);
    expect(await lost(AKTE, now + 14 * 60_000)).toBe(key);
    expect(await lost(AKTE, now + 16 * 60_000)).not.toBe(key);
  });

  it('is kept with nothing of what is sent or by whom, and by nobody who has signed out', async () => {
    const key = await lost(AKTE);
    const text = [...kept.values()].join();
    expect(text).toContain(key);
    for (const word of ['neumann', '/api', 'Antrag']) expect(text).not.toContain(word);
    forgetIntents();
    expect(kept.size).toBe(0);
    expect(await keyOf(AKTE)).not.toBe(key);
  });

  it('is kept in memory alone where the browser cannot hash', async () => {
    const whole = globalThis.crypto;
    const poor = { getRandomValues: whole.getRandomValues.bind(whole) };
    Object.defineProperty(globalThis, 'crypto', { value: poor, configurable: true });
    try {
      const key = await lost(AKTE);
      expect(await keyOf(AKTE)).toBe(key);
      expect(kept.size).toBe(0);
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: whole, configurable: true });
    }
  });
});
