import type { Box } from '../page/page-reading.js';
import type { GreyPicture } from './grey-picture.js';

/** Bytes a header of ours may take. */
const MOST_HEADER = 64;

/** A picture as a binary PGM of 8 bits, and the place in it for the pixels. */
export interface OpenPgm {
  readonly pgm: Buffer;
  readonly data: Uint8Array;
}

/** A PGM of that size whose pixels are still to be written; they begin where four can be written at once. */
export function openPgm({ width, height }: { width: number; height: number }): OpenPgm {
  const size = `${width} ${height}`;
  const rest = 4 - (`P5\n${size}\n255\n`.length % 4);
  const head = Buffer.from(`P5\n${size.padEnd(size.length + (rest % 4))}\n255\n`);
  const pgm = Buffer.allocUnsafeSlow(head.length + width * height);
  pgm.set(head);
  return { pgm, data: new Uint8Array(pgm.buffer, head.length) };
}

export function toPgm(picture: GreyPicture): Buffer {
  const { pgm, data } = openPgm(picture);
  data.set(picture.data);
  return pgm;
}

/** @throws Error for anything but a binary PGM of 8 bits without comments, as the decoder makes it */
export function readPgm(bytes: Buffer): GreyPicture {
  const head = /^P5\s(\d+)\s(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, MOST_HEADER));
  const width = Number(head?.[1]);
  const height = Number(head?.[2]);
  const start = head?.[0].length ?? 0;
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  if (!head || data.length !== width * height) throw new Error('not a binary PGM of 8 bits');
  return { data, width, height };
}

/** A piece of a picture; what of the box lies outside is left away. */
export function crop({ data, width, height }: GreyPicture, box: Box): GreyPicture {
  const left = Math.max(0, box.x);
  const right = Math.max(left, Math.min(width, box.x + box.w));
  const top = Math.max(0, box.y);
  const bottom = Math.max(top, Math.min(height, box.y + box.h));
  const piece = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y += 1)
    piece.set(data.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  return { data: piece, width: right - left, height: bottom - top };
}
