import { readFile } from 'node:fs/promises';
import type { DecoderLimits } from '../../page/limits.js';
import { PageUnreadable } from '../../page/reading-failure.js';

/** Header of a Windows bitmap (BITMAPFILEHEADER and BITMAPINFOHEADER). */
interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly bottomUp: boolean;
  readonly bits: 1 | 4 | 8 | 24 | 32;
  readonly palette: Buffer;
  readonly pixelsAt: number;
}

/** BI_RGB: neither run lengths nor masks. */
const UNCOMPRESSED = 0;

/**
 * The pixels of an uncompressed Windows bitmap as scanners save it; libvips has no reader for it.
 *
 * @throws PageUnreadable (`IMAGE.NO_DECODER` for the rarer kinds, `IMAGE.TOO_LARGE`)
 */
export async function readBmp(path: string, limits: DecoderLimits) {
  const bytes = await readFile(path);
  const header = readBmpHeader(bytes, limits);
  const { width, height, bits, bottomUp, pixelsAt } = header;
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (pixelsAt + stride * height > bytes.length) throw new PageUnreadable('ORIGINAL.DAMAGED');
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const row = pixelsAt + (bottomUp ? height - 1 - y : y) * stride;
    copyRow(bytes.subarray(row, row + stride), header, data.subarray(y * width * 3));
  }
  return { data, raw: { width, height, channels: 3 as const } };
}

/** @throws PageUnreadable */
export function readBmpHeader(bytes: Buffer, limits: DecoderLimits): BmpHeader {
  const size = bytes.length < 54 ? 0 : bytes.readUInt32LE(14);
  if (size < 40) throw new PageUnreadable('IMAGE.NO_DECODER');
  const width = bytes.readUInt32LE(18);
  const height = Math.abs(bytes.readInt32LE(22));
  if (width * height > limits.maxPixels) throw new PageUnreadable('IMAGE.TOO_LARGE');
  if (width * height === 0) throw new PageUnreadable('ORIGINAL.DAMAGED');
  const bits = ([1, 4, 8, 24, 32] as const).find((known) => known === bytes.readUInt16LE(28));
  if (!bits || bytes.readUInt32LE(30) !== UNCOMPRESSED)
    throw new PageUnreadable('IMAGE.NO_DECODER');
  const bottomUp = bytes.readInt32LE(22) > 0;
  const palette = bytes.subarray(14 + size, 14 + size + 1024);
  return { width, height, bottomUp, bits, palette, pixelsAt: bytes.readUInt32LE(10) };
}

function copyRow(row: Buffer, { width, bits, palette }: BmpHeader, target: Buffer): void {
  for (let x = 0; x < width; x += 1) {
    const colour =
      bits >= 24 ? row.subarray((x * bits) / 8) : palette.subarray(indexAt(row, x, bits) * 4);
    target[x * 3] = colour[2] ?? 0;
    target[x * 3 + 1] = colour[1] ?? 0;
    target[x * 3 + 2] = colour[0] ?? 0;
  }
}

function indexAt(row: Buffer, x: number, bits: number): number {
  const shift = 8 - bits - ((x * bits) & 7);
  return ((row[(x * bits) >> 3] ?? 0) >> shift) & ((1 << bits) - 1);
}
