import { writeFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { Decoder } from '../decoder.js';
import type { ReadWord } from '../domain/page-reading.js';
import { GlyphlessFonts } from './glyphless-fonts.js';
import { embedImage } from './page-image.js';
import { declareArchival } from './pdf-archival.js';
import { wordOperators } from './text-layer.js';

/** What a rendition is made from. */
export interface RenditionSource {
  readonly originalPath: string;
  readonly title: string;
  /** Moment that goes into the metadata. */
  readonly createdAt: Date;
  readonly pages: AsyncIterable<RenditionPage> | Iterable<RenditionPage>;
}

/** The words of a page in pixels of its picture. */
export interface RenditionPage {
  readonly pageNo: number;
  readonly widthPx: number;
  readonly words: readonly ReadWord[];
}

/** Points per inch of PDF user space. */
const POINTS = 72;

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
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = new GlyphlessFonts(document);
  const decoder = new Decoder();
  let pages = 0;
  try {
    for await (const { pageNo, widthPx, words } of source.pages) {
      const image = await decoder.image(source.originalPath, pageNo);
      const points = POINTS / image.dpi;
      const size = { width: image.widthPx * points, height: image.heightPx * points };
      const page = document.addPage([size.width, size.height]);
      const name = embedImage(document, page, image);
      const scale = size.width / widthPx;
      page.pushOperators(...name.operators(size), ...wordOperators(words, fonts, { page, scale }));
      pages += 1;
    }
  } finally {
    decoder.close();
  }
  fonts.finish();
  await declareArchival(document, { title: source.title, createdAt: source.createdAt });
  await writeFile(outPath, await document.save({ useObjectStreams: false }));
  return pages;
}
