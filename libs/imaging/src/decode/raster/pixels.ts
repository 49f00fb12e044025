import sharp, { type Sharp } from 'sharp';
import type { QuarterTurn } from '../../page/page-reading.js';
import type { GreyPicture } from '../../picture/grey-picture.js';
import { guard } from './guard.js';

sharp.cache(false);
sharp.concurrency(1);

/** A decoded picture: grey, or red, green and blue in turn. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/**
 * Decodes a page, without transparency: one channel where it has no colour, else three.
 *
 * @param page is used up; a clone would copy all pixels of one that is decoded already
 */
export async function decodePixels(page: Sharp): Promise<Pixels> {
  const { space } = await guard(page.metadata());
  const grey = space === 'b-w' || space === 'grey16';
  return rawOf(page.flatten({ background: '#fff' }).toColourspace(grey ? 'b-w' : 'srgb'));
}

/** The same picture in grey. */
export async function greyOf(pixels: Pixels): Promise<GreyPicture> {
  return pixels.channels === 1 ? pixels : rawGrey(open(pixels));
}

/** A picture for libvips, without copying it. */
export function open({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
}

/** A grey picture for libvips, without copying it. */
export function openGrey({ data, width, height }: GreyPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false });
}

/** Shrinks by a factor of at most 1; smooth, because thin strokes must not fall through. */
export async function shrink(picture: GreyPicture, factor: number): Promise<GreyPicture> {
  if (factor >= 1) return picture;
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  return rawGrey(openGrey(picture).resize(width, height, { fit: 'fill', kernel: 'linear' }));
}

/** Turns clockwise. */
export async function turnGrey(picture: GreyPicture, turn: QuarterTurn): Promise<GreyPicture> {
  return turn === 0 ? picture : rawGrey(openGrey(picture).rotate(turn));
}

async function rawGrey(picture: Sharp): Promise<GreyPicture> {
  return rawOf(picture.toColourspace('b-w'));
}

/** Pixels with one or three channels, whatever else libvips leaves behind the last of them. */
async function rawOf(picture: Sharp): Promise<Pixels> {
  const { data: bytes, info } = await guard(picture.raw().toBuffer({ resolveWithObject: true }));
  // One kind of array everywhere: loops over several kinds are compiled for none of them.
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const { width, height, channels } = info;
  if (channels === 1) return { data, width, height, channels };
  if (channels === 3) return { data, width, height, channels };
  return { data: firstChannel(data, channels), width, height, channels: 1 };
}

function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  const single = new Uint8Array(data.length / channels);
  for (let index = 0; index < single.length; index += 1)
    single[index] = data[index * channels] ?? 255;
  return single;
}
