import sharp, { type Sharp } from 'sharp';
import { kindOfPage } from '../../format/page-kind.js';
import type { DecoderLimits } from '../../page/limits.js';
import type { ReadWord } from '../../page/page-reading.js';
import { PageUnreadable } from '../../page/reading-failure.js';
import { isTrustworthyLayer } from '../../words/hidden-layer.js';
import type { ImagePage, TextPage } from '../protocol.js';
import { toImagePage, toTextPicture } from '../raster/image-page.js';
import { decodePixels, greyOf, shrink, type Pixels } from '../raster/pixels.js';
import { MOST_PIXELS, PREVIEW_SIDE } from '../raster/raster.js';
import { undrawnWords } from './pdf-notes.js';
import { pictureBeside } from './picture-beside.js';
import {
  coverageOf,
  isPlainJpeg,
  onlyImageOf,
  openPixels,
  storedStream,
  type EmbeddedImage,
} from './embedded-image.js';
import { isDamagedPage } from './pdf-damage.js';
import { PdfFile } from './pdf-file.js';
import type { PageContent, PdfPage } from './pdf-page.js';
import { textOfPage, type PdfText } from './pdf-words.js';
import { isUndrawn } from './undrawn-picture.js';

/** Dots per inch at which a page is read. */
export const READ_DPI = 300;

/** Points per inch of PDF user space (ISO 32000-2 §8.3.2.3). */
const POINTS = 72;

/** Resolutions of a scan that are read as they are; others are brought to `READ_DPI`. */
const NATIVE_DPI = { min: 180, max: 450 };

/** Points of the longer side of a page above which its picture is not enlarged: letters are large there. */
const LONGEST_POINTS = 24 * POINTS;

/** Dots per inch below which nothing on a page can be read any more. */
const MIN_DPI = 20;

/** Pixels across of the small picture on which a hidden layer is proven. */
const PROOF_WIDTH = 827;

/** A page of a PDF: its own text where it is born digital, else its picture; and what notes on it say. */
export async function readPdfPage(
  path: string,
  pageNo: number,
  limits: DecoderLimits,
): Promise<TextPage | ImagePage> {
  const file = await PdfFile.open(path);
  return file.withPage(pageNo, async (page) => {
    const dpi = dpiFor(page, limits);
    const content = page.content();
    const text = readText(page, content, dpi / POINTS);
    const kind = kindOfPage({ ...factsOf(page, content), ...text });
    if (kind === 'text') return bornDigital(page, content, { words: text.visible, dpi });
    const image = text.visible.length === 0 ? onlyImageOf(page, content) : null;
    const { picture, dpi: seenAt } = await pictureOf(page, image, limits);
    const pixels = await decodePixels(picture);
    const size = sizeAt(page, dpi);
    if (kind === 'layer' && (await isProven(text.hidden, size.widthPx, pixels))) {
      const seen = await toTextPicture(pixels, size.widthPx);
      const words = withNotes(page, text.hidden, dpi / POINTS);
      return { kind: 'text', source: 'hidden-layer', ...size, words, beside: null, ...seen };
    }
    const seen = await toImagePage(pixels, Math.round(seenAt));
    if (seen.blank && isUndrawn(page, content, pixels)) throw new PageUnreadable('IMAGE.NOT_SHOWN');
    if (seen.blank && (await isDamagedPage(file, pageNo))) {
      throw new PageUnreadable('ORIGINAL.DAMAGED', 'nothing is left of the page');
    }
    const said = undrawnWords(page.notesAt(pixels.width / page.width), text.visible);
    return said.length === 0 ? seen : { ...seen, said };
  });
}

async function bornDigital(
  page: PdfPage,
  content: PageContent,
  { words, dpi }: { readonly words: readonly ReadWord[]; readonly dpi: number },
): Promise<TextPage> {
  const size = sizeAt(page, dpi);
  const small = await decodePixels(drawPage(page, previewDpi(page, dpi)));
  const large = () => decodePixels(drawPage(page, dpi));
  const drawn = { small, large, dpi, widthPx: size.widthPx };
  return {
    kind: 'text',
    source: 'born-digital',
    ...size,
    words: withNotes(page, words, dpi / POINTS),
    beside: await pictureBeside(page, content, words, drawn),
    ...(await toTextPicture(small, size.widthPx)),
  };
}

function withNotes(page: PdfPage, words: readonly ReadWord[], scale: number): ReadWord[] {
  return [...words, ...undrawnWords(page.notesAt(scale), words)];
}

function sizeAt({ width, height }: PdfPage, dpi: number): { widthPx: number; heightPx: number } {
  return { widthPx: dots(width, dpi / POINTS), heightPx: dots(height, dpi / POINTS) };
}

/** The one picture that makes a page; null where anything else is seen on it. */
export function scanOf(page: PdfPage, limits: DecoderLimits): EmbeddedImage | null {
  const content = page.content();
  const { visible } = readText(page, content, 1);
  const image = visible.length === 0 ? onlyImageOf(page, content) : null;
  return image && image.widthPx * image.heightPx <= limits.maxPixels ? image : null;
}

/** The dots per inch at which a page is drawn: fewer for a poster, none for a page without size. */
export function dpiFor({ width, height }: PdfPage, limits: DecoderLimits): number {
  const area = (width * height) / (POINTS * POINTS);
  if (!(area > 0)) throw new PageUnreadable('ORIGINAL.DAMAGED', 'a page without size');
  const most = Math.sqrt(Math.min(limits.maxPixels, MOST_PIXELS) / area);
  if (most < MIN_DPI) throw new PageUnreadable('IMAGE.TOO_LARGE');
  return Math.min(READ_DPI, most);
}

/** A page that is not read from its picture is drawn no larger than people see it. */
function previewDpi({ width, height }: PdfPage, dpi: number): number {
  return Math.min(dpi, (PREVIEW_SIDE * POINTS) / Math.min(width, height));
}

/** The page as it is displayed. */
export function drawPage(page: PdfPage, dpi: number): Sharp {
  const { data, width, height } = page.render(dpi);
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** The picture of a page: the scan itself where it is the whole page, else drawn. */
async function pictureOf(
  page: PdfPage,
  image: EmbeddedImage | null,
  limits: DecoderLimits,
): Promise<{ picture: Sharp; dpi: number }> {
  const dpi = dpiFor(page, limits);
  const scan = image && (await openScan(page, image, limits));
  if (!image || !scan) return { picture: drawPage(page, dpi), dpi };
  const { dpiX, dpiY } = image;
  const readable = [dpiX, dpiY].every((own) => own >= NATIVE_DPI.min && own <= NATIVE_DPI.max);
  const poster = Math.max(page.width, page.height) > LONGEST_POINTS;
  const native = (readable || poster) && image.widthPx * image.heightPx <= MOST_PIXELS;
  if (native && Math.abs(dpiX - dpiY) < dpiX * 0.05) return { picture: scan, dpi: dpiX };
  const scale = dpi / POINTS;
  const [width, height] = [dots(page.width, scale), dots(page.height, scale)];
  return { picture: scan.resize({ width, height, fit: 'fill' }), dpi };
}

/** The scan that is the page, standing upright; null where only drawing shows it rightly. */
async function openScan(
  page: PdfPage,
  image: EmbeddedImage,
  limits: DecoderLimits,
): Promise<Sharp | null> {
  const area = image.widthPx * image.heightPx;
  if (area > limits.maxPixels) return null;
  const stored = storedStream(page.file, image);
  if (!stored) return null;
  const jpeg = isPlainJpeg(image, stored) ? stored.bytes : null;
  // Whole in memory, several times over, a picture of that size takes more than a gigabyte.
  if (!jpeg && area > MOST_PIXELS) return null;
  const scan = jpeg
    ? sharp(jpeg, { limitInputPixels: limits.maxPixels })
    : openPixels(page.file, image);
  if (!scan || image.turn === 1) return scan;
  const { data, info } = await scan
    .rotate({ 3: 180, 6: 90, 8: 270 }[image.turn])
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } });
}

function factsOf(page: PdfPage, { images, paths }: PageContent) {
  const covered = images.reduce((sum, image) => sum + coverageOf(image, page), 0);
  return { coverage: Math.min(1, covered), images: images.length, paths };
}

function readText(page: PdfPage, content: PageContent, scale: number): PdfText {
  const cover = content.images.find((image) => coverageOf(image, page) > 0.9);
  return textOfPage(page, content, { cover: cover?.order ?? 0, scale });
}

/** Whether the unseen words lie where the ink of the page is. */
async function isProven(
  words: readonly ReadWord[],
  widthPx: number,
  picture: Pixels,
): Promise<boolean> {
  const grey = await shrink(await greyOf(picture), PROOF_WIDTH / picture.width);
  return isTrustworthyLayer(words, grey, grey.width / widthPx);
}

function dots(points: number, scale: number): number {
  return Math.max(1, Math.round(points * scale));
}
