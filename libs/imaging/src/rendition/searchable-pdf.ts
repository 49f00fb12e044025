import { writeFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { Decoder } from '../decoder.js';
import { GlyphlessFonts } from './glyphless-fonts.js';
import { embedImage } from './page-image.js';
import { declareArchival } from './pdf-archival.js';
import type { RenditionSource } from './rendition-source.js';
import { wordOperators } from './text-layer.js';

/** Points per inch of PDF user space. */
const POINTS = 72;

/** See `buildSearchablePdf`. */
export async function writeSearchablePdf(
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
      const points = POINTS / image.dpiX;
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
