import type { RenditionSource } from './rendition-source.js';

/**
 * Writes a PDF that looks like the scan and can be searched: each page its picture, as it was
 * stored, with invisible words over it. Built to PDF/A-2u; before a validator has looked at it
 * (`VeraPdf`), say "PDF/A nicht geprüft". Memory holds one page. Answers with the number of pages.
 *
 * @throws PageUnreadable when a page cannot be decoded and nobody wants to be told of it
 * @throws ReadingInterrupted
 */
export async function buildSearchablePdf(
  source: RenditionSource,
  outPath: string,
): Promise<number> {
  // Loaded with the first rendition: every process that never makes one starts the faster.
  const { writeSearchablePdf } = await import('./searchable-pdf.js');
  return writeSearchablePdf(source, outPath);
}
