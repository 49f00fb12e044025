import type { Box } from '../domain/page-reading.js';

/** A picture in grey, one byte a pixel, 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Bytes a header of ours may take. */
const MOST_HEADER = 64;

/** @throws Error for anything but a binary PGM of 8 bits without comments, as the decoder makes it */
export function readPgm(bytes: Buffer): GreyPicture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, MOST_HEADER));
  const width = Number(head?.[1]);
  const height = Number(head?.[2]);
  const pixels = bytes.subarray(head?.[0].length ?? 0);
  if (!head || pixels.length !== width * height) throw new Error('not a binary PGM of 8 bits');
  return { width, height, pixels };
}

/** A piece of a picture; what of the box lies outside is left away. */
export function crop({ width, height, pixels }: GreyPicture, box: Box): GreyPicture {
  const left = Math.max(0, box.x);
  const right = Math.max(left, Math.min(width, box.x + box.w));
  const top = Math.max(0, box.y);
  const bottom = Math.max(top, Math.min(height, box.y + box.h));
  const piece = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y += 1)
    piece.set(pixels.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  return { width: right - left, height: bottom - top, pixels: piece };
}

const ENTRY_BYTES = 12;
const SHORT = 3;
const LONG = 4;

/**
 * Grey pictures as the pages of one uncompressed TIFF 6.0, so that one process can read them all. In
 * pieces that are to be written one after the other: the pixels are not copied.
 */
export function greyTiff(pictures: readonly GreyPicture[]): Uint8Array[] {
  const parts: Uint8Array[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')];
  let at = 8;
  for (const [index, picture] of pictures.entries()) {
    const directory = directoryOf(picture, at, index === pictures.length - 1);
    const padding = new Uint8Array(picture.pixels.length % 2);
    parts.push(directory, picture.pixels, padding);
    at += directory.length + picture.pixels.length + padding.length;
  }
  return parts;
}

function directoryOf({ width, height, pixels }: GreyPicture, at: number, last: boolean): Buffer {
  const entries: [tag: number, type: number, value: number][] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8], // bits
    [259, SHORT, 1], // no compression
    [262, SHORT, 1], // 0 is black
    [273, LONG, 0], // where the pixels are
    [277, SHORT, 1], // samples
    [278, LONG, height], // one strip
    [279, LONG, pixels.length],
  ];
  const bytes = Buffer.alloc(2 + entries.length * ENTRY_BYTES + 4);
  const data = at + bytes.length;
  bytes.writeUInt16LE(entries.length, 0);
  for (const [place, [tag, type, value]] of entries.entries()) {
    const start = 2 + place * ENTRY_BYTES;
    bytes.writeUInt16LE(tag, start);
    bytes.writeUInt16LE(type, start + 2);
    bytes.writeUInt32LE(1, start + 4);
    bytes.writeUInt32LE(tag === 273 ? data : value, start + 8);
  }
  bytes.writeUInt32LE(last ? 0 : data + pixels.length + (pixels.length % 2), bytes.length - 4);
  return bytes;
}
