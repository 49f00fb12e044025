import type { PageSource } from './page-reading.js';

/**
 * What an original turned out to be: pictures of pages, a PDF with text of its own, both, a text
 * without pages, pages of which none could be read, or bytes that are only kept.
 */
export type OriginalKind =
  'scan' | 'born-digital' | 'mixed' | 'text' | 'unreadable' | 'stored-only';

/** What the whole original has to know of a page. */
export interface PageFacts {
  /** Null for a page that could not be read. */
  readonly source: PageSource | null;
}

/**
 * The kind of an original by the pages that were read. Pages without text decide only where there
 * are no others: a drawing between letters does not make a scan of a PDF.
 */
export function kindOf(
  { verdict }: { readonly verdict: 'readable' | 'stored-only' },
  pages: readonly PageFacts[],
): OriginalKind {
  if (verdict === 'stored-only') return 'stored-only';
  const sources = new Set(pages.map(({ source }) => source));
  sources.delete(null);
  if (sources.size === 0) return 'unreadable';
  sources.delete('none');
  if (sources.size === 0) return 'scan';
  if (sources.has('extracted')) return 'text';
  const digital = sources.delete('born-digital');
  if (!digital) return 'scan';
  return sources.size === 0 ? 'born-digital' : 'mixed';
}

/** True when there is text and the file has brought all of it: no page had to be read by us. */
export function bringsOwnText(pages: readonly PageFacts[]): boolean {
  const withText = pages.filter(({ source }) => source !== null && source !== 'none');
  return withText.length > 0 && withText.every(({ source }) => source !== 'ocr');
}
