import { readFile } from 'node:fs/promises';
import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { PageUnreadable } from '../domain/flags.js';
import type { DecoderLimits } from '../domain/limits.js';
import type { ReadWord } from '../domain/page-reading.js';
import { wordsOfPage } from './pdf-words.js';
import type { ImagePage, RenditionImage, TextPage } from './protocol.js';
import { toImagePage, toPreview, toRenditionImage } from './raster.js';

/** Dots per inch at which a page is rendered for reading. */
const RENDER_DPI = 300;

/** Points per inch of PDF user space (ISO 32000-2 §8.3.2.3). */
const POINTS = 72;

/** Characters below which the text of a page is taken for a stamp or a page number on a scan. */
const MIN_TEXT = 8;

let library: Promise<PDFiumLibrary> | null = null;
let open: { path: string; document: PDFiumDocument } | null = null;

/** The document of a path; one is kept open, because the pages of an original are read in a row. */
export async function openPdf(path: string): Promise<PDFiumDocument> {
  if (open?.path === path) return open.document;
  open?.document.destroy();
  open = null;
  library ??= PDFiumLibrary.init();
  const pdfium = await library;
  const document = await pdfium.loadDocument(await readFile(path)).catch((error: unknown) => {
    const locked = /password/i.test(String(error));
    throw new PageUnreadable(locked ? 'PDF.PASSWORD' : 'ORIGINAL.DAMAGED', error);
  });
  open = { path, document };
  return document;
}

/** A page of a PDF: its own text where it is born digital, else its picture. */
export async function readPdfPage(
  path: string,
  pageNo: number,
  limits: DecoderLimits,
): Promise<TextPage | ImagePage> {
  const pdfium = await (library ??= PDFiumLibrary.init());
  const page = pageOf(await openPdf(path), pageNo);
  const words = isScan(page) ? [] : wordsOfPage(pdfium, page, RENDER_DPI / POINTS);
  const picture = await render(page, limits);
  if (letters(words) < MIN_TEXT) return toImagePage(picture.image);
  return {
    kind: 'text',
    widthPx: picture.width,
    heightPx: picture.height,
    words,
    preview: await toPreview(picture.image),
  };
}

/** A page of a PDF as it goes into a rendition. */
export async function renderPdfPage(
  path: string,
  pageNo: number,
  limits: DecoderLimits,
): Promise<RenditionImage> {
  const { image } = await render(pageOf(await openPdf(path), pageNo), limits);
  return { ...(await toRenditionImage(image)), dpiX: RENDER_DPI, dpiY: RENDER_DPI };
}

function pageOf(document: PDFiumDocument, pageNo: number): PDFiumPage {
  try {
    return document.getPage(pageNo - 1);
  } catch (error) {
    throw new PageUnreadable('ORIGINAL.DAMAGED', error);
  }
}

/**
 * A page that is one picture, perhaps with a hidden text layer: nobody vouches for that layer, so
 * the page is read anew. Pages of text with a few pictures have other objects as well.
 */
function isScan(page: PDFiumPage): boolean {
  const count = page.getObjectCount();
  if (count === 0 || count > 2000) return false;
  const kinds = new Set<string>();
  for (let index = 0; index < count; index += 1) kinds.add(page.getObject(index).type);
  return kinds.has('image') && !kinds.has('path') && !kinds.has('form') && hasOneImage(page, count);
}

function hasOneImage(page: PDFiumPage, count: number): boolean {
  let images = 0;
  for (let index = 0; index < count; index += 1) {
    if (page.getObject(index).type === 'image') images += 1;
  }
  return images === 1;
}

async function render(page: PDFiumPage, limits: DecoderLimits) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = RENDER_DPI / POINTS;
  const pixels = originalWidth * originalHeight * scale * scale;
  if (!(pixels > 0)) throw new PageUnreadable('ORIGINAL.DAMAGED');
  if (pixels > limits.maxPixels) throw new PageUnreadable('IMAGE.TOO_LARGE');
  const { data, width, height } = await page.render({ scale, colorSpace: 'BGRA' });
  const image = sharp(data, { raw: { width, height, channels: 4 } }).recomb([
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
  ]);
  const png = await image.removeAlpha().png({ compressionLevel: 1 }).toBuffer();
  return { width, height, image: sharp(png, { limitInputPixels: limits.maxPixels }) };
}

function letters(words: readonly ReadWord[]): number {
  return words.reduce((sum, { t }) => sum + t.length, 0);
}
