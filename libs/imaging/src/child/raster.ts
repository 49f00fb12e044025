import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { isBlank } from '../domain/blank.js';
import { PageUnreadable } from '../domain/flags.js';
import type { DecoderLimits } from '../domain/limits.js';
import type { ImagePage, RenditionImage } from './protocol.js';

sharp.cache(false);
sharp.concurrency(1);

/** Pixels across of the picture people see on the screen: 200 dpi on A4. */
const PREVIEW_WIDTH = 1654;

/** Dots per inch assumed where an image does not say. */
const FALLBACK_DPI = 300;

/** Quality of a JPEG that has to be made; one that came with the original is passed through. */
const JPEG_QUALITY = 90;

/** Opens one page of an image file; damaged strips are tolerated, a lie about the size is not. */
export function openPage(path: string, pageNo: number, limits: DecoderLimits): Sharp {
  return sharp(path, {
    page: pageNo - 1,
    limitInputPixels: limits.maxPixels,
    failOn: 'error',
    sequentialRead: true,
  }).rotate();
}

/** The picture of a page in grey for the engine, and in colour for the screen. */
export async function toImagePage(page: Sharp): Promise<ImagePage> {
  const { data, info } = await guard(
    page
      .clone()
      .flatten({ background: '#fff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  const grey = channels === 1 ? data : firstChannel(data, channels);
  const blank = isBlank(grey, width, height);
  return {
    kind: 'image',
    widthPx: width,
    heightPx: height,
    blank,
    pgm: blank
      ? Buffer.alloc(0)
      : Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]),
    preview: await toPreview(page),
  };
}

/** A WebP for the screen. */
export function toPreview(page: Sharp): Promise<Buffer> {
  return guard(
    page
      .clone()
      .flatten({ background: '#fff' })
      .resize({ width: PREVIEW_WIDTH, withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 70, effort: 2 })
      .toBuffer(),
  );
}

/** A page for a rendition: bilevel stays bilevel without loss, everything else becomes JPEG. */
export async function toRenditionImage(page: Sharp): Promise<RenditionImage> {
  const { depth, channels, space, density } = await guard(page.clone().metadata());
  const dpi = density && density >= 50 ? density : FALLBACK_DPI;
  const common = { dpiX: dpi, dpiY: dpi, orientation: 1 as const, inverted: false };
  const bilevel = space === 'b-w' && channels === 1 && (await isBilevel(page, depth));
  if (bilevel) return { ...common, ...(await packBits(page)) };
  const grey = channels < 3;
  const { data, info } = await guard(
    page
      .clone()
      .flatten({ background: '#fff' })
      .toColourspace(grey ? 'b-w' : 'srgb')
      .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height } = info;
  const components = info.channels === 1 ? 1 : 3;
  const coding = { filter: 'DCTDecode' as const };
  return { ...common, widthPx: width, heightPx: height, components, bits: 8, coding, bytes: data };
}

async function isBilevel(page: Sharp, depth: string): Promise<boolean> {
  if (depth !== 'uchar') return false;
  const { data } = await guard(page.clone().raw().toBuffer({ resolveWithObject: true }));
  return data.every((level) => level === 0 || level === 255);
}

async function packBits(page: Sharp) {
  const { data, info } = await guard(page.clone().raw().toBuffer({ resolveWithObject: true }));
  const { width, height } = info;
  const stride = Math.ceil(width / 8);
  const packed = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 255) >= 128) {
        const place = y * stride + (x >> 3);
        packed[place] = (packed[place] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  return {
    widthPx: width,
    heightPx: height,
    components: 1 as const,
    bits: 1 as const,
    coding: { filter: 'FlateDecode' as const, pngPredictor: false },
    bytes: deflateSync(packed),
  };
}

function firstChannel(data: Buffer, channels: number): Buffer {
  const single = Buffer.alloc(data.length / channels);
  for (let index = 0; index < single.length; index += 1)
    single[index] = data[index * channels] ?? 255;
  return single;
}

/** Tells a lie about the size from damage. */
async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const tooLarge = /pixel limit|exceeds|too large/i.test(String(error));
    throw new PageUnreadable(tooLarge ? 'IMAGE.TOO_LARGE' : 'ORIGINAL.DAMAGED', error);
  }
}
