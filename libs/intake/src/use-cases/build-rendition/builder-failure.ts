import { errorCode } from '#libs/kernel';
import { PageUnreadable, ReadingInterrupted } from '#libs/imaging';

/** What the system says when it is short of room, files or memory, or its disk is ill (errno(3)). */
const SHORTAGE = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EROFS']);

/** What the builder itself has failed at, as opposed to database and store. */
export class BuilderFailed extends Error {
  constructor(cause: unknown) {
    super('the rendition cannot be built', { cause });
  }
}

/** Database or store did not give a page; the builder passes it on. */
export class PageUnavailable extends Error {
  constructor(cause: unknown) {
    super('a page cannot be fetched', { cause });
  }
}

/**
 * Whether there will be no rendition: only the builder says so, at once where a page is to blame, else
 * with the last attempt. A machine that is short of something says nothing of the letter.
 */
export function isForGood(error: unknown, lastAttempt: boolean): boolean {
  if (!(error instanceof BuilderFailed) || isShortage(error.cause)) return false;
  return lastAttempt || error.cause instanceof PageUnreadable;
}

function isShortage(cause: unknown): boolean {
  return cause instanceof ReadingInterrupted || SHORTAGE.has(errorCode(cause));
}

/** @throws PageUnavailable, BuilderFailed */
export async function buildOrFault(build: () => Promise<unknown>): Promise<void> {
  try {
    await build();
  } catch (error) {
    throw error instanceof PageUnavailable ? error : new BuilderFailed(error);
  }
}
