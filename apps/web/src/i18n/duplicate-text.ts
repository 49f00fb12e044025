import { formatDate } from './dates.js';
import { deEingang } from './de-eingang.js';

const DUPLICATE = 'ORIGINAL.DUPLICATE';

/** Flags beside the sentence that says when the same bytes came before: it has said that one. */
export function otherFlags<F extends { code: string }>(item: {
  flags: readonly F[];
  duplicateOf: { receivedAt: string } | null;
}): F[] {
  return item.flags.filter((flag) => item.duplicateOf === null || flag.code !== DUPLICATE);
}

/** Says when the same bytes came before. */
export function duplicateText(duplicate: { receivedAt: string } | null): string | null {
  if (!duplicate) return null;
  return deEingang.duplicateOn(formatDate(duplicate.receivedAt));
}
