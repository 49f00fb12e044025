import { describe, expect, it } from '@jest/globals';
import { PageUnreadable, ReadingInterrupted } from '#libs/imaging';
import { buildOrFault, isForGood, PageUnavailable } from './builder-failure.js';

describe(isForGood.name, () => {
  /** What becomes of a builder that ends like that. */
  const after = (cause: Error) =>
    buildOrFault(() => Promise.reject(cause)).catch((error: unknown) => error);

  it('never blames a letter for a machine that is short of processes or memory', async () => {
    const failure = await after(new ReadingInterrupted('no process'));
    expect([isForGood(failure, false), isForGood(failure, true)]).toEqual([false, false]);
  });

  it.each(['ENOSPC', 'EMFILE', 'EIO'])('never blames a letter for %s', async (code) => {
    const failure = await after(Object.assign(new Error(code), { code }));
    expect(isForGood(failure, true)).toBe(false);
  });

  it('never blames a letter for a database or store that is away', async () => {
    const failure = await after(new PageUnavailable(new Error('connection refused')));
    expect([isForGood(failure, false), isForGood(failure, true)]).toEqual([false, false]);
  });

  it('gives up at once where a page is to blame', async () => {
    expect(isForGood(await after(new PageUnreadable('PDF.ENCRYPTED')), false)).toBe(true);
  });

  it('tries what it does not know until the last attempt', async () => {
    const failure = await after(new TypeError('a mistake of ours'));
    expect([isForGood(failure, false), isForGood(failure, true)]).toEqual([false, true]);
  });
});
