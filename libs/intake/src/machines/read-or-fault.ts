import { PageUnreadable, ReadingInterrupted, type ReadPage } from '#libs/imaging';
import type { JobAttempt } from '#libs/platform';
import { isFinal } from '../domain/flags.js';

/**
 * A page, or why there is none for good.
 *
 * @throws whatever the reader throws, as long as another attempt may mend it
 */
export async function readOrFault(
  read: () => Promise<ReadPage>,
  { lastAttempt }: JobAttempt,
): Promise<ReadPage | { errorCode: string }> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof PageUnreadable ? error.code : 'PAGE.UNREADABLE';
    if (error instanceof ReadingInterrupted) throw error;
    if (!lastAttempt && !isFinal(code)) throw error;
    return { errorCode: code };
  }
}
