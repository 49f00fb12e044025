import type { RenditionSource } from './rendition-source.js';

/**
 * Writes a PDF that looks like the scan and can be searched: each page its picture with invisible
 * words over it. Built to PDF/A-2u, but nobody has validated it: say "PDF/A nicht geprüft".
 * Memory grows with the compressed pictures, some 100 kB a page.
 *
 * @throws PageUnreadable when a page cannot be rendered
 */
export async function buildSearchablePdf(
  source: RenditionSource,
  outPath: string,
): Promise<number> {
  // Loaded with the first rendition: every process that never makes one starts the faster.
  const { writeSearchablePdf } = await import('./searchable-pdf.js');
  return writeSearchablePdf(source, outPath);
}
