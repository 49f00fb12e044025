import sharp, { type Sharp } from 'sharp';
import { readJpegHeader } from '../streams/jpeg-header.js';
import { readImageDictionary, type ImageDictionary } from './image-dictionary.js';
import type { PageContent, PdfPage, PlacedImage } from './pdf-page.js';
import { readBytes, viewOf, withMemory, type OpenPdf, type Pdfium } from './pdfium-api.js';

/** Share of the page that the only picture must cover, and how far it may reach over its edge. */
const WHOLE_PAGE = 0.98;
const OVERHANG = 1.02;

/** Bytes of a stream above which it is not fetched. */
const MAX_STREAM = 256 * 1024 * 1024;

/** How a picture that is the whole page lies on it; mirrored ones are drawn by PDFium instead. */
export type UprightTurn = 1 | 3 | 6 | 8;

/** The one picture that makes a page. */
export interface EmbeddedImage {
  readonly object: number;
  readonly turn: UprightTurn;
  /** Pixels of the stream as it is stored. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Dots per inch along the rows and along the columns of the stream. */
  readonly dpiX: number;
  readonly dpiY: number;
  /** The last filter of the stream, `''` for several or none. */
  readonly filter: string;
}

/** Pixels as stored in the file, after the filters and colour spaces of the PDF. */
export interface RawPixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** The picture that alone makes a page, or null: then the page has to be drawn. */
export function onlyImageOf(page: PdfPage, content: PageContent): EmbeddedImage | null {
  const [image, more] = content.images;
  if (!image || more || content.paths > 0 || content.shadings > 0) return null;
  if (page.api._FPDFPage_GetAnnotCount(page.handle) > 0) return null;
  const turn = turnOf(image, page);
  const size = pixelSize(page.api, image.object);
  if (turn === null || size === null) return null;
  const sideways = turn === 6 || turn === 8;
  const [across, down] = sideways ? [page.height, page.width] : [page.width, page.height];
  return {
    object: image.object,
    turn,
    ...size,
    dpiX: (size.widthPx * 72) / across,
    dpiY: (size.heightPx * 72) / down,
    filter: filterOf(page.api, image.object),
  };
}

/** Share 0–1 of a page that a picture covers, by its bounding box. */
export function coverageOf({ matrix: [a, b, c, d, e, f] }: PlacedImage, page: PdfPage): number {
  const xs = [e, e + a, e + c, e + a + c].map((x) => Math.min(page.width, Math.max(0, x)));
  const ys = [f, f + b, f + d, f + b + d].map((y) => Math.min(page.height, Math.max(0, y)));
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  return area / (page.width * page.height);
}

/**
 * The stream as it is stored, with what its dictionary says; null where that is not certain or
 * where a mask belongs to it: then the page has to be drawn.
 */
export function storedStream(
  file: OpenPdf,
  image: EmbeddedImage,
): { bytes: Buffer; dictionary: ImageDictionary } | null {
  const { api } = file;
  const bytes = readBytes(
    api,
    (address, length) => api._FPDFImageObj_GetImageDataRaw(image.object, address, length),
    MAX_STREAM,
  );
  const dictionary = bytes.length > 0 ? readImageDictionary(file, bytes) : null;
  return dictionary && !dictionary.masked ? { bytes, dictionary } : null;
}

/**
 * Whether a stream is a JPEG that shows what the PDF shows. Of one component only where the colour
 * space is written out: it may stand for an ink or an index.
 */
export function isPlainJpeg(
  { filter }: EmbeddedImage,
  { bytes, dictionary }: { bytes: Buffer; dictionary: ImageDictionary },
): boolean {
  if (filter !== 'DCTDecode' || dictionary.recoded) return false;
  const header = readJpegHeader(bytes);
  if (header?.components === 3) return true;
  return header?.components === 1 && dictionary.grey;
}

/** The pixels of a picture after the filters and colour spaces of the PDF. */
export function pixelsOf(file: OpenPdf, image: EmbeddedImage): RawPixels | null {
  const { api } = file;
  const bitmap = api._FPDFImageObj_GetBitmap(image.object);
  if (bitmap === 0) return null;
  try {
    return copyBitmap(api, bitmap);
  } finally {
    api._FPDFBitmap_Destroy(bitmap);
  }
}

/** As `pixelsOf`, ready to be worked on. */
export function openPixels(file: OpenPdf, image: EmbeddedImage): Sharp | null {
  const pixels = pixelsOf(file, image);
  if (!pixels) return null;
  const { data, width, height, channels } = pixels;
  return sharp(data, { raw: { width, height, channels } });
}

function turnOf({ matrix }: PlacedImage, { width, height }: PdfPage): UprightTurn | null {
  const [a, b, c, d, e, f] = matrix;
  const straight = isNothing(b, height) && isNothing(c, width);
  const sideways = isNothing(a, width) && isNothing(d, height);
  const [w, h] = straight ? [a, d] : [c, b];
  if (straight === sideways || !fills([e, w], width) || !fills([f, h], height)) return null;
  // Rows of a picture run downwards, its unit square upwards (ISO 32000-2 §8.9.5.1).
  const signs = `${straight ? 'straight' : 'sideways'} ${Math.sign(w)} ${Math.sign(h)}`;
  return TURNS[signs] ?? null;
}

/** By the signs of its width and height on the page; the others are mirrored. */
const TURNS: Readonly<Record<string, UprightTurn>> = {
  'straight 1 -1': 1,
  'straight -1 1': 3,
  'sideways 1 1': 6,
  'sideways -1 -1': 8,
};

function isNothing(length: number, side: number): boolean {
  return Math.abs(length) <= side * 0.02;
}

/** Whether a picture covers a side of the page from end to end, and not much more. */
function fills([start, length]: readonly [number, number], side: number): boolean {
  const size = Math.abs(length);
  const fits = size >= side * WHOLE_PAGE && size <= side * OVERHANG;
  return fits && isNothing(Math.min(start, start + length), side);
}

/** Pixels of a picture as it is stored; null where it says nothing likely. */
export function pixelSize(
  api: Pdfium,
  object: number,
): { widthPx: number; heightPx: number } | null {
  return withMemory(api, 8, (address) => {
    if (!api._FPDFImageObj_GetImagePixelSize(object, address, address + 4)) return null;
    const view = viewOf(api, address, 8);
    const size = { widthPx: view.getUint32(0, true), heightPx: view.getUint32(4, true) };
    return size.widthPx > 0 && size.heightPx > 0 ? size : null;
  });
}

/** The one filter of a stream; empty for several or none. */
export function filterOf(api: Pdfium, object: number): string {
  if (api._FPDFImageObj_GetImageFilterCount(object) !== 1) return '';
  const name = readBytes(
    api,
    (address, length) => api._FPDFImageObj_GetImageFilter(object, 0, address, length),
    256,
  );
  return name.toString('latin1').replace(/\0+$/, '');
}

/** FPDFBitmap_Gray, _BGR, _BGRx, _BGRA (fpdfview.h) and their bytes a pixel. */
const PIXEL_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };

function copyBitmap(api: Pdfium, bitmap: number): RawPixels | null {
  const step = PIXEL_BYTES[api._FPDFBitmap_GetFormat(bitmap)];
  if (!step) return null;
  const width = api._FPDFBitmap_GetWidth(bitmap);
  const height = api._FPDFBitmap_GetHeight(bitmap);
  const stride = api._FPDFBitmap_GetStride(bitmap);
  const start = api._FPDFBitmap_GetBuffer(bitmap);
  const source = api.HEAPU8.subarray(start, start + stride * height);
  const channels = step === 1 ? 1 : 3;
  const data = Buffer.alloc(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    const row = source.subarray(y * stride, y * stride + width * step);
    if (channels === 1) data.set(row, y * width);
    else copyRow(row, step, data.subarray(y * width * 3));
  }
  return { data, width, height, channels };
}

function copyRow(row: Uint8Array, step: number, target: Uint8Array): void {
  for (let from = 0, to = 0; from < row.length; from += step, to += 3) {
    target[to] = row[from + 2] ?? 0;
    target[to + 1] = row[from + 1] ?? 0;
    target[to + 2] = row[from] ?? 0;
  }
}
