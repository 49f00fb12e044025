import type { PosteingangDetail, PosteingangProgress } from '../../api/types.js';

/** An answer of the server and the moment it came. */
export interface Answered<T> {
  data: T | undefined;
  dataUpdatedAt: number;
}

/** Whether there is more to come of a letter by itself: pages, or what rules read in it. */
export function isAwaited({ state, fieldsState, attachments }: PosteingangDetail): boolean {
  return state === 'reading' || fieldsState === 'reading' || !areSettled(attachments);
}

/** Whether all files inside a letter are known, and those with pages read. */
function areSettled({ state, items }: PosteingangDetail['attachments']): boolean {
  return state !== 'waiting' && items.every((item) => item.state !== 'waiting');
}

/** What has come of a letter that is being read since it was fetched, or nothing. */
function newer(
  letter: Answered<PosteingangDetail>,
  progress: Answered<PosteingangProgress>,
): PosteingangProgress | undefined {
  const isNewer = progress.dataUpdatedAt >= letter.dataUpdatedAt;
  return letter.data && isAwaited(letter.data) && isNewer ? progress.data : undefined;
}

/** The letter with the pages that were read since it was fetched. */
export function withProgress(
  letter: Answered<PosteingangDetail>,
  progress: Answered<PosteingangProgress>,
): PosteingangDetail | undefined {
  const found = newer(letter, progress);
  if (!letter.data || !found) return letter.data;
  const { pages, pageCount, pagesDone, pagesFailed } = found;
  return { ...letter.data, pages, pageCount, pagesDone, pagesFailed };
}

/** Whether its reading has ended meanwhile, or that of its fields: there is more to show than its pages. */
export function isOutdated(
  letter: Answered<PosteingangDetail>,
  progress: Answered<PosteingangProgress>,
): boolean {
  const found = newer(letter, progress);
  if (!letter.data || !found) return false;
  const hasFields = found.state !== 'reading' && found.fieldsState !== letter.data.fieldsState;
  const hasAttachments = found.attachmentsSettled && !areSettled(letter.data.attachments);
  return found.state !== letter.data.state || hasFields || hasAttachments;
}
