import { describe, expect, it } from '@jest/globals';
import {
  ChildCrashed,
  ChildEnded,
  ChildNotReached,
  ChildNotStarted,
  ChildTimedOut,
  ChildTooBig,
} from '#libs/children';
import { PageUnreadable, ReadingInterrupted } from '../page/reading-failure.js';
import { inTermsOfPages } from './child-verdict.js';

describe(inTermsOfPages.name, () => {
  it('hands on what a child answers', async () => {
    expect(await inTermsOfPages(Promise.resolve('words'))).toBe('words');
  });

  it.each([
    ['PARSER.TIMEOUT', new ChildTimedOut('wall')],
    ['PARSER.TIMEOUT', new ChildTimedOut('processor')],
    ['PARSER.MEMORY', new ChildTooBig('memory', 1)],
    ['PARSER.OUTPUT', new ChildTooBig('answer', 1)],
    ['PARSER.CRASHED', new ChildCrashed('SIGSEGV')],
  ])('blames the page with %s', async (code, failure) => {
    const asked = inTermsOfPages(Promise.reject(failure));
    await expect(asked).rejects.toEqual(new PageUnreadable(code as never, failure));
  });

  it.each([[new ChildEnded()], [new ChildNotReached()], [new ChildNotStarted('EAGAIN')]])(
    'blames no page for %s',
    async (failure) => {
      const asked = inTermsOfPages(Promise.reject(failure));
      await expect(asked).rejects.toBeInstanceOf(ReadingInterrupted);
    },
  );

  it('leaves alone what is no failure of a child', async () => {
    const mistake = new TypeError('a mistake of ours');
    await expect(inTermsOfPages(Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
