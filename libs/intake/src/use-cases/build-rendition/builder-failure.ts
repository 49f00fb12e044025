import { PageUnreadable, ReadingInterrupted } from '#libs/imaging';

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
  if (!(error instanceof BuilderFailed) || error.cause instanceof ReadingInterrupted) return false;
  return lastAttempt || error.cause instanceof PageUnreadable;
}

/** @throws PageUnavailable, BuilderFailed */
export async function buildOrFault(build: () => Promise<unknown>): Promise<void> {
  try {
    await build();
  } catch (error) {
    throw error instanceof PageUnavailable ? error : new BuilderFailed(error);
  }
}
