import type { PdfFile } from './pdf-file.js';
import { pdfRef, pdfText, plainLine } from './pdf-syntax.js';
import type { Bookmark } from './rendition-source.js';

/** A page of the rendition: its number in the original and its object. */
export interface WrittenPage {
  readonly pageNo: number;
  readonly objectNumber: number;
}

/**
 * Writes the document outline (ISO 32000-2 §12.3.3) and answers with its object, or null without
 * marks. Of several marks that come to lie on one page the last is kept, one behind the last page
 * is dropped: separators without pages of their own are no document.
 */
export async function writeOutline(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  pages: readonly WrittenPage[],
): Promise<number | null> {
  const marks = marksByPage(bookmarks, pages);
  if (marks.length === 0) return null;
  const root = file.reserve();
  const numbers = marks.map(() => file.reserve());
  for (const [index, { title, target }] of marks.entries()) {
    const siblings = [
      index > 0 ? `/Prev ${pdfRef(numbers[index - 1] ?? 0)}` : '',
      index < marks.length - 1 ? `/Next ${pdfRef(numbers[index + 1] ?? 0)}` : '',
    ].join(' ');
    const entries = `/Title ${pdfText(title)} /Parent ${pdfRef(root)} ${siblings}`;
    await file.add(`<< ${entries} /Dest [${pdfRef(target)} /Fit] >>`, numbers[index]);
  }
  const ends = `/First ${pdfRef(numbers[0] ?? 0)} /Last ${pdfRef(numbers.at(-1) ?? 0)}`;
  return file.add(`<< /Type /Outlines ${ends} /Count ${marks.length} >>`, root);
}

function marksByPage(bookmarks: readonly Bookmark[], pages: readonly WrittenPage[]) {
  const inOrder = [...bookmarks].sort((one, other) => one.pageNo - other.pageNo);
  const marks = new Map<number, { title: string; target: number }>();
  let at = 0;
  for (const { title, pageNo } of inOrder) {
    while ((pages[at]?.pageNo ?? Infinity) < pageNo) at += 1;
    const page = pages[at];
    if (!page) break;
    const text = plainLine(title) || `Seite ${page.pageNo}`;
    marks.set(page.objectNumber, { title: text, target: page.objectNumber });
  }
  return [...marks.values()];
}
