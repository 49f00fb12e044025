import type { PageCode, PageWork } from '#libs/imaging/contracts';
import { isLetterWithSticker } from './letter-with-sticker.js';
import { defaultSeparators, separatorText, type SeparatorOptions } from './separator-code.js';

/** What separation has to know of a page; a page that could not be read has no codes. */
export interface SeparablePage {
  readonly pageNo: number;
  readonly codes: readonly Pick<PageCode, 'text'>[];
  readonly blank: boolean;
  readonly work?: Pick<PageWork, 'paleDropped'> | null | undefined;
  /** What was read on it; may be left out of a page without codes. */
  readonly text?: string | null | undefined;
}

/** Pages between two separator sheets. */
export interface SeparatedDocument {
  readonly firstPage: number;
  readonly lastPage: number;
  readonly pages: readonly number[];
}

/** A separator sheet; it stays in the record of the batch and is no page of a document. */
export interface SeparatorSheet {
  readonly pageNo: number;
  /** What its code says. */
  readonly text: string;
  /** Its blank back, where both sides were scanned; else null. */
  readonly backPageNo: number | null;
}

/** Every page of the original is in it exactly once: in a document, as a sheet, or as its back. */
export interface Separation {
  readonly documents: readonly SeparatedDocument[];
  readonly separators: readonly SeparatorSheet[];
}

/**
 * Cuts the pages of an original at its separator sheets. Sheets at the start, at the end or in a
 * row make no empty document. A letter with such a code on a sticker begins a document and stays in it. A page without any ink right behind a sheet is its back (both sides scanned); a second one is
 * a page of the document that follows, because blank pages are never dropped. Neither is one with pale
 * lines: they may be a worn letter.
 *
 * @param pages in their order in the original
 */
export function separate(
  pages: readonly SeparablePage[],
  options: SeparatorOptions = defaultSeparators,
): Separation {
  const documents: SeparatedDocument[] = [];
  const separators: SeparatorSheet[] = [];
  let open: number[] = [];
  let sheet: SeparatorSheet | null = null;
  for (const page of pages) {
    const { pageNo, codes } = page;
    const text = separatorText(codes, options);
    if (isLetterWithSticker(page.text ?? '', codes, options)) {
      pushDocument(documents, open);
      open = [pageNo];
      sheet = null;
    } else if (text !== null) {
      pushDocument(documents, open);
      open = [];
      sheet = { pageNo, text, backPageNo: null };
      separators.push(sheet);
    } else if (sheet && isBlankPaper(page)) {
      separators[separators.length - 1] = { ...sheet, backPageNo: pageNo };
      sheet = null;
    } else {
      open.push(pageNo);
      sheet = null;
    }
  }
  pushDocument(documents, open);
  return { documents, separators };
}

/** True where there is no ink at all, not even some that nobody could read. */
function isBlankPaper({ blank, work }: SeparablePage): boolean {
  return blank && !work?.paleDropped;
}

function pushDocument(documents: SeparatedDocument[], pages: readonly number[]): void {
  const [firstPage] = pages;
  const lastPage = pages.at(-1);
  if (firstPage === undefined || lastPage === undefined) return;
  documents.push({ firstPage, lastPage, pages });
}
