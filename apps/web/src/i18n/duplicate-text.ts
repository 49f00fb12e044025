import { formatDate } from './dates.js';
import { de } from './de.js';

/** Says when the same bytes came before. */
export function duplicateText(duplicate: { receivedAt: string } | null): string | null {
  if (!duplicate) return null;
  return de.eingang.duplicateOn(formatDate(duplicate.receivedAt));
}
