import { cutText } from '#libs/kernel';

/** The pages of one letter: numbers of the original, which the letter counts from 1. */
export interface LetterRange {
  readonly originalId: string;
  readonly firstPage: number;
  /** Null as long as the letter ends where the original ends. */
  readonly lastPage: number | null;
}

declare const counted: unique symbol;

/** A page as the original counts it, from 1. */
export type PageOfOriginal = number & { readonly [counted]: 'original' };

/** A page as the letter counts it, from 1. */
export type PageOfLetter = number & { readonly [counted]: 'letter' };

/** Says of a number that it counts pages of an original. */
export function pageOfOriginal(number: number): PageOfOriginal {
  return number as PageOfOriginal;
}

/** Says of a number that it counts pages of a letter. */
export function pageOfLetter(number: number): PageOfLetter {
  return number as PageOfLetter;
}

/** The number in the letter of a page of the original. */
export function pageInLetter({ firstPage }: LetterRange, page: PageOfOriginal): PageOfLetter {
  return pageOfLetter(page - firstPage + 1);
}

/** The number in the original of a page of the letter, or null when the letter has no such page. */
export function pageInOriginal(
  { firstPage, lastPage }: LetterRange,
  page: PageOfLetter,
): PageOfOriginal | null {
  const found = pageOfOriginal(firstPage + page - 1);
  return page < 1 || (lastPage !== null && found > lastPage) ? null : found;
}

/** True for the same pages of the same original. */
export function isSameRange(one: LetterRange, other: LetterRange): boolean {
  const sameEnds = one.firstPage === other.firstPage && one.lastPage === other.lastPage;
  return one.originalId === other.originalId && sameEnds;
}

/** Characters that a title keeps when a number is put behind it. */
const TITLE_LENGTH = 190;

/** The title of one of several letters out of one original. */
export function titleOfPart(title: string, place: number): string {
  return `${cutText(title, TITLE_LENGTH).trimEnd()} (${place})`;
}
