import { pageErrorText } from '../domain/flags.js';
import { pageInLetter, type LetterRange } from '../domain/letter-pages.js';
import type { PageOutline } from '../persistence/page.repository.js';
import type { PageItem } from './intake.dto.js';

/** Pages of a letter as it counts them, without what stands on them. */
export function toPageItems(range: LetterRange, outlines: readonly PageOutline[]): PageItem[] {
  return outlines.map(({ pageNo, state, errorCode, blank, widthPx, heightPx }) => ({
    pageNo: pageInLetter(range, pageNo),
    state,
    error: errorCode ? { code: errorCode, text: pageErrorText(errorCode) } : null,
    blank,
    widthPx,
    heightPx,
  }));
}
