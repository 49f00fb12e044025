import { ChildCrashed, ChildFailure, ChildTimedOut, ChildTooBig } from '#libs/children';
import type { FlagCode } from '../contracts/index.js';
import { PageUnreadable, ReadingInterrupted } from '../page/reading-failure.js';

/**
 * Waits for a child and says of its failure what that means for the page: the page is to blame, or
 * nothing was learned about it.
 *
 * @throws PageUnreadable with PARSER.TIMEOUT, PARSER.MEMORY, PARSER.OUTPUT or PARSER.CRASHED
 * @throws ReadingInterrupted when the child was ended, no request reached it, or the system had no process to give
 */
export async function inTermsOfPages<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    const flag = flagOf(error);
    throw flag ? new PageUnreadable(flag, error) : new ReadingInterrupted(error.message);
  }
}

/** Null where the page is not to blame. */
function flagOf(failure: ChildFailure): FlagCode | null {
  if (failure instanceof ChildTimedOut) return 'PARSER.TIMEOUT';
  if (failure instanceof ChildTooBig) {
    return failure.by === 'memory' ? 'PARSER.MEMORY' : 'PARSER.OUTPUT';
  }
  return failure instanceof ChildCrashed ? 'PARSER.CRASHED' : null;
}
