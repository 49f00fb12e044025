import type { LetterRange } from './letter-pages.js';

/** Pages of an original that belong together, first and last included. */
export interface PageSpan {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** What becomes of a letter: the first part stays that letter; one without parts was all sheets. */
export interface LetterCut {
  readonly id: string;
  readonly parts: readonly PageSpan[];
  readonly changed: boolean;
}

/**
 * How the letters of an original are to be cut, or null when they are what they should be already.
 * Letters are never joined: somebody may have looked at them. Where nothing but sheets would be left,
 * the letters stay, because somebody has to look at them.
 *
 * @param documents what lies between the sheets, in order
 */
export function cutLetters(
  letters: readonly (LetterRange & { readonly id: string })[],
  documents: readonly PageSpan[],
  pageCount: number,
): LetterCut[] | null {
  const cuts = letters.map(({ id, firstPage, lastPage }) => {
    const own = { firstPage, lastPage: lastPage ?? pageCount };
    const parts = documents.flatMap((document) => overlap(document, own));
    const [only] = parts;
    const same = parts.length === 1 && only?.firstPage === firstPage;
    return { id, parts, changed: !(same && only.lastPage === own.lastPage) };
  });
  const isLeft = cuts.some(({ parts }) => parts.length > 0);
  return isLeft && cuts.some(({ changed }) => changed) ? cuts : null;
}

function overlap(one: PageSpan, other: PageSpan): PageSpan[] {
  const firstPage = Math.max(one.firstPage, other.firstPage);
  const lastPage = Math.min(one.lastPage, other.lastPage);
  return firstPage <= lastPage ? [{ firstPage, lastPage }] : [];
}
