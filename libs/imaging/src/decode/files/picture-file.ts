import { open, readFile, stat } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { OriginalFormat } from '../../format/probe-result.js';
import type { DecoderLimits } from '../../page/limits.js';
import { PageUnreadable } from '../../page/reading-failure.js';
import { guard } from '../raster/guard.js';
import { MOST_PIXELS, openPage } from '../raster/raster.js';
import { readTiffPage, type TiffPage } from '../tiff/tiff-directory.js';
import { extractTiffPage } from '../tiff/tiff-extract.js';
import { rewrapTiff } from '../tiff/tiff-rewrap.js';
import { storedSize, tiffDpi } from '../tiff/tiff-stream.js';
import { readBmp, readBmpHeader } from './bmp.js';
import { readJp2, sizeOfJp2 } from './jp2.js';
import { readFileHead } from './read-file-head.js';

/** Bytes in which the header of a bitmap or a JPEG 2000 picture is looked for. */
const HEADER_WINDOW = 64 * 1024;

/** Formats for which this installation has no decoder. */
const UNDECODED: ReadonlySet<OriginalFormat> = new Set(['heic']);

/**
 * The pages of a picture; the frames of an animation are none.
 *
 * @throws PageUnreadable (`IMAGE.NO_DECODER`, `IMAGE.TOO_LARGE`, `ORIGINAL.DAMAGED`)
 */
export async function countPages(
  path: string,
  format: OriginalFormat,
  limits: DecoderLimits,
): Promise<number> {
  if (UNDECODED.has(format)) throw new PageUnreadable('IMAGE.NO_DECODER');
  if (format === 'bmp') readBmpHeader(await readFileHead(path, HEADER_WINDOW), limits);
  else if (format === 'jp2') sizeOfJp2(await readFileHead(path, HEADER_WINDOW), limits);
  else {
    const {
      pages = 1,
      width,
      height,
    } = await guard(sharp(path, { limitInputPixels: false }).metadata());
    if (width * height > limits.maxPixels) throw new PageUnreadable('IMAGE.TOO_LARGE');
    return format === 'tiff' ? pages : 1;
  }
  return 1;
}

/** One page of a picture, standing upright. */
export async function openPicture(
  path: string,
  format: OriginalFormat,
  { pageNo, limits }: { pageNo: number; limits: DecoderLimits },
): Promise<Sharp> {
  if (format === 'tiff') return openTiff(path, pageNo, limits);
  if (format !== 'bmp' && format !== 'jp2') return openPage(path, pageNo, limits);
  const { data, raw } = await (format === 'bmp' ? readBmp : readJp2)(path, limits);
  return sharp(data, { raw });
}

/** A page as it is worked on, and its dots per inch where the picture says something likely. */
export interface ReadablePicture {
  readonly picture: Sharp;
  readonly dpi: number | null;
}

/**
 * The same for reading. With square dots: a fax has twice as many across as down (ITU-T T.4), and
 * letters are read badly when they are squashed. And no larger than anybody can read: a poster of 80
 * million pixels takes a gigabyte on its way.
 */
export async function openForReading(
  path: string,
  format: OriginalFormat,
  page: { pageNo: number; limits: DecoderLimits },
): Promise<ReadablePicture> {
  const picture = await openPicture(path, format, page);
  const dpi = await dpiOf(picture);
  const bytes = format === 'tiff' ? await readWhole(path) : null;
  const directory = bytes && readTiffPage(bytes, page.pageNo);
  const square = directory && squareSize(directory, page.limits);
  const size = square ?? (await guard(picture.metadata())).autoOrient;
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  if (scale === 1 && !square) return { picture, dpi };
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  return { picture: picture.resize({ width, height, fit: 'fill' }), dpi: dpi && dpi * scale };
}

function squareSize(page: TiffPage, { maxPixels }: DecoderLimits) {
  const dpi = tiffDpi(page);
  const { widthPx, heightPx, orientation } = storedSize(page);
  if (!dpi || orientation !== 1 || Math.abs(dpi.dpiX / dpi.dpiY - 1) < 0.1) return null;
  const most = Math.max(dpi.dpiX, dpi.dpiY);
  const width = Math.round((widthPx * most) / dpi.dpiX);
  const height = Math.round((heightPx * most) / dpi.dpiY);
  return width > 0 && height > 0 && width * height <= maxPixels ? { width, height } : null;
}

async function openTiff(path: string, pageNo: number, limits: DecoderLimits): Promise<Sharp> {
  const bytes = await readWhole(path);
  const page = bytes && readTiffPage(bytes, pageNo);
  const rewrapped = page && (await rewrapTiff(bytes, page, limits));
  if (rewrapped) return rewrapped;
  const alone = bytes && extractTiffPage(bytes, pageNo);
  return alone ? openPage(alone, 1, limits) : openPage(path, pageNo, limits);
}

/** Bytes of the largest file that is kept in memory. */
const MAX_KEPT = 256 * 1024 * 1024;

let kept: { key: string; bytes: Buffer } | null = null;

/** A whole file, kept for the next of its pages; null for one that is too large for that. */
export async function readWhole(path: string): Promise<Buffer | null> {
  const { size, mtimeMs } = await stat(path);
  if (size > MAX_KEPT) return null;
  const key = `${path}\0${size}\0${mtimeMs}`;
  if (kept?.key !== key) kept = { key, bytes: await readFile(path) };
  return kept.bytes;
}

/** Dots per inch that a picture claims; null where it says nothing or nothing likely. */
export async function dpiOf(picture: Sharp): Promise<number | null> {
  const { density } = await picture.metadata();
  return density && density >= 50 && density <= 4800 ? Math.round(density) : null;
}

/** Whether a JPEG breaks off: it must end with EOI, perhaps with a little padding behind. */
export async function isCutOff(path: string, format: OriginalFormat): Promise<boolean> {
  if (format !== 'jpeg') return false;
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, HEADER_WINDOW));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return !tail.includes(Buffer.from([0xff, 0xd9]));
  } finally {
    await handle.close();
  }
}
