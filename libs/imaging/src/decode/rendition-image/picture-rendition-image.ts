import { readFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import type { OriginalFormat } from '../../format/probe-result.js';
import type { DecoderLimits } from '../../page/limits.js';
import { dpiOf, isCutOff, openPicture, readWhole } from '../files/picture-file.js';
import type { RenditionImage } from '../protocol.js';
import { readJpegHeader } from '../streams/jpeg-header.js';
import { jp2Stream, jpegStream, pngStream } from '../streams/stored-streams.js';
import { readTiffPage } from '../tiff/tiff-directory.js';
import { isLossyTiff, tiffDpi, tiffStream, widthOf } from '../tiff/tiff-stream.js';
import { encodeJpeg, encodeLossless } from './encode.js';

/** Dots per inch assumed where a picture does not say. */
const FALLBACK_DPI = 300;

/** Components of a JPEG in inks, which is kept without loss in RGB. */
const INKS = 4;

/** Formats that lose detail, so that a JPEG of them loses little more. */
const LOSSY: ReadonlySet<OriginalFormat> = new Set(['jpeg', 'webp', 'avif', 'jp2']);

/**
 * The picture of a page as it goes into a PDF: the stored stream where a PDF takes it, else
 * encoded without loss; JPEG for what was lossy already.
 *
 * @throws PageUnreadable
 */
export async function pictureRenditionImage(
  path: string,
  format: OriginalFormat,
  { pageNo, limits }: { pageNo: number; limits: DecoderLimits },
): Promise<RenditionImage> {
  const picture = await openPicture(path, format, { pageNo, limits });
  const dpi = (await dpiOf(picture)) ?? FALLBACK_DPI;
  const dots = { dpiX: dpi, dpiY: dpi };
  if (format === 'tiff') return tiffImage(path, pageNo, { picture, dots });
  const stored = await storedPicture(path, format);
  if (stored) return { ...stored, ...dots };
  const lossy = LOSSY.has(format) && !(await isInInks(path, format));
  const encoded = await (lossy ? encodeJpeg : encodeLossless)(picture);
  return { ...encoded, orientation: 1, ...dots };
}

async function storedPicture(path: string, format: OriginalFormat) {
  if (format === 'png') return pngStream(await readFile(path));
  if (format === 'jp2') return jp2Stream(await readFile(path));
  const whole = format === 'jpeg' && !(await isCutOff(path, format));
  return whole ? jpegStream(await readFile(path)) : null;
}

async function isInInks(path: string, format: OriginalFormat): Promise<boolean> {
  return format === 'jpeg' && readJpegHeader(await readFile(path))?.components === INKS;
}

async function tiffImage(
  path: string,
  pageNo: number,
  { picture, dots }: { picture: Sharp; dots: { dpiX: number; dpiY: number } },
): Promise<RenditionImage> {
  const bytes = await readWhole(path);
  const page = bytes && readTiffPage(bytes, pageNo);
  if (!page) return { ...(await encodeLossless(picture)), orientation: 1, ...dots };
  const own = tiffDpi(page) ?? dots;
  const stored = tiffStream(page);
  if (stored) return { ...stored, ...own };
  const encoded = await (isLossyTiff(page) ? encodeJpeg : encodeLossless)(picture);
  const turned = encoded.widthPx !== widthOf(page);
  const upright = turned ? { dpiX: own.dpiY, dpiY: own.dpiX } : own;
  return { ...encoded, orientation: 1, ...upright };
}
