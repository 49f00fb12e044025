import sharp, { type Sharp } from 'sharp';
import type { RenditionImage } from '../protocol.js';
import { guard } from '../raster/guard.js';
import { chunksOf } from '../streams/stored-streams.js';
import { readTiffPage } from '../tiff/tiff-directory.js';

/** Quality of a JPEG that has to be made; one that came with the original is passed through. */
const JPEG_QUALITY = 90;

/** Rows of one strip in libvips; a higher picture cannot be one strip of Group 4. */
const MAX_STRIP_ROWS = 32_768;

/** Bytes of pixels from which on the last per cent of packing would take ten seconds: above A4 in colour. */
const LARGE = 30_000_000;

/** What is encoded, without where it lies on the page. */
export type EncodedImage = Pick<
  RenditionImage,
  'widthPx' | 'heightPx' | 'components' | 'bits' | 'inverted' | 'coding' | 'bytes'
>;

/** A picture without loss: one strip of Group 4 where it is black and white, else Flate. */
export async function encodeLossless(picture: Sharp): Promise<EncodedImage> {
  const { data, width, height, channels } = await toPixels(picture);
  const bilevel = channels === 1 && isBilevel(data);
  const image = sharp(data, { raw: { width, height, channels } });
  if (bilevel && height <= MAX_STRIP_ROWS) return encodeFax(image, width, height);
  const compressionLevel = data.length > LARGE ? 6 : 9;
  const png = await guard(
    image
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .png({ compressionLevel, adaptiveFiltering: true, palette: false })
      .toBuffer(),
  );
  return {
    widthPx: width,
    heightPx: height,
    components: channels,
    bits: 8,
    inverted: false,
    coding: { filter: 'FlateDecode', pngPredictor: true },
    // A PNG stores its rows just as Flate with predictor 15 does.
    bytes: chunksOf(png) ?? Buffer.alloc(0),
  };
}

/** A picture as JPEG: for pages that are drawn and for sources that were lossy already. */
export async function encodeJpeg(picture: Sharp): Promise<EncodedImage> {
  const { data: pixels, width, height, channels } = await toPixels(picture);
  const bytes = await guard(
    sharp(pixels, { raw: { width, height, channels } })
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer(),
  );
  const coding = { filter: 'DCTDecode' as const };
  return {
    widthPx: width,
    heightPx: height,
    components: channels,
    bits: 8,
    inverted: false,
    coding,
    bytes,
  };
}

/** Eight bits a channel on white paper; grey where the colours are all grey. Uses the picture up. */
async function toPixels(picture: Sharp) {
  const { space, channels } = await guard(picture.metadata());
  const grey = space === 'b-w' || space === 'grey16' || channels < 3;
  const flat = picture.flatten({ background: '#fff' });
  const { data, info } = await guard(
    flat
      .toColourspace(grey ? 'b-w' : 'srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height } = info;
  if (info.channels === 1) return { data, width, height, channels: 1 as const };
  if (!isGrey(data, info.channels)) return { data, width, height, channels: 3 as const };
  const single = Buffer.alloc(width * height);
  single.forEach((_, index) => (single[index] = data[index * info.channels] ?? 255));
  return { data: single, width, height, channels: 1 as const };
}

function isBilevel(data: Uint8Array): boolean {
  for (let at = 0; at < data.length; at += 1) if (data[at] !== 0 && data[at] !== 255) return false;
  return true;
}

function isGrey(data: Buffer, channels: number): boolean {
  for (let index = 0; index + 2 < data.length; index += channels) {
    if (data[index] !== data[index + 1] || data[index] !== data[index + 2]) return false;
  }
  return true;
}

/** Paper is coded as the white of a fax, for which the code is made; `/BlackIs1` then is false. */
async function encodeFax(image: Sharp, width: number, height: number): Promise<EncodedImage> {
  const tiff = await guard(
    image
      .negate()
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1, tileHeight: MAX_STRIP_ROWS })
      .toBuffer(),
  );
  const strip = readTiffPage(tiff, 1)?.strips[0];
  if (!strip) throw new Error('libvips wrote a TIFF without a strip');
  return {
    widthPx: width,
    heightPx: height,
    components: 1,
    bits: 1,
    inverted: false,
    coding: { filter: 'CCITTFaxDecode', k: -1, blackIs1: false },
    bytes: strip,
  };
}
