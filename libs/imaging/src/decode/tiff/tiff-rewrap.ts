import sharp, { type Sharp } from 'sharp';
import type { DecoderLimits } from '../../page/limits.js';
import { guard } from '../raster/guard.js';
import { openOldJpeg } from './old-jpeg.js';
import type { TiffPage } from './tiff-directory.js';

const WIDTH = 256;
const HEIGHT = 257;
const BITS = 258;
const COMPRESSION = 259;
const PHOTOMETRIC = 262;
const SAMPLES = 277;
const PLANAR = 284;
const PREDICTOR = 317;
const TILE_WIDTH = 322;
const TILE_HEIGHT = 323;
const TILE_OFFSETS = 324;
const TILE_COUNTS = 325;
const SAMPLE_FORMAT = 339;

const RGB = 2;
const SEPARATE = 2;

/** Tags that hold for each plane of a picture as they hold for the whole. */
const OF_EACH_PLANE = [WIDTH, HEIGHT, COMPRESSION, PREDICTOR, TILE_WIDTH, TILE_HEIGHT];

/**
 * A page of a TIFF of two kinds that libvips does not read, put into a form that it does:
 * old-style JPEG, and tiles with a plane for each colour. Null for any other.
 */
export async function rewrapTiff(
  bytes: Buffer,
  page: TiffPage,
  limits: DecoderLimits,
): Promise<Sharp | null> {
  const options = { limitInputPixels: limits.maxPixels };
  if (first(page, WIDTH) * first(page, HEIGHT) > limits.maxPixels) return null;
  const oldJpeg = await openOldJpeg(bytes, page, options);
  if (oldJpeg) return oldJpeg;
  const tiled = first(page, PLANAR) === SEPARATE && page.tags.has(TILE_OFFSETS);
  return tiled ? joinPlanes(bytes, page, options) : null;
}

/** The first value of a tag, 0 where it is missing. */
function first({ tags }: TiffPage, tag: number): number {
  return tags.get(tag)?.[0] ?? 0;
}

async function joinPlanes(
  bytes: Buffer,
  page: TiffPage,
  options: { limitInputPixels: number },
): Promise<Sharp> {
  const colour = first(page, PHOTOMETRIC) === RGB && first(page, SAMPLES) >= 3;
  const levels: Buffer[] = [];
  for (let plane = 0; plane < (colour ? 3 : 1); plane += 1) {
    const single = sharp(planeTiff(bytes, page, plane), options).toColourspace('b-w');
    levels.push(await guard(single.raw({ depth: 'uchar' }).toBuffer()));
  }
  const [width, height] = [first(page, WIDTH), first(page, HEIGHT)];
  return sharp(interleave(levels), { raw: { width, height, channels: colour ? 3 : 1 } });
}

function interleave(planes: readonly Buffer[]): Buffer {
  const length = planes[0]?.length ?? 0;
  const pixels = Buffer.alloc(length * planes.length);
  planes.forEach((plane, channel) => {
    plane.forEach((level, index) => (pixels[index * planes.length + channel] = level));
  });
  return pixels;
}

/** A grey TIFF of one plane; tiles and byte order as they were. */
function planeTiff(bytes: Buffer, page: TiffPage, plane: number): Buffer {
  const big = bytes[0] === 0x4d;
  const tiles = tilesOf(bytes, page, plane);
  let end = 8;
  const starts = tiles.map(({ length }) => (end += length) - length);
  const ofPlane = (tag: number): number => page.tags.get(tag)?.[plane] ?? first(page, tag);
  const fields: [number, number[]][] = [
    ...OF_EACH_PLANE.map((tag): [number, number[]] => [tag, [first(page, tag) || 1]]),
    [BITS, [ofPlane(BITS) || 8]],
    [PHOTOMETRIC, [1]],
    [SAMPLES, [1]],
    [TILE_OFFSETS, starts],
    [TILE_COUNTS, tiles.map(({ length }) => length)],
    [SAMPLE_FORMAT, [ofPlane(SAMPLE_FORMAT) || 1]],
  ];
  const head = Buffer.from(big ? 'MM\0*\0\0\0\0' : 'II*\0\0\0\0\0', 'latin1');
  writeU32(head, 4, { value: end, big });
  return Buffer.concat([head, ...tiles, directory(fields, end, big)]);
}

/** The tiles of one plane: those of the planes lie one after the other (TIFF 6.0, section 15). */
function tilesOf(bytes: Buffer, page: TiffPage, plane: number): Buffer[] {
  const offsets = page.tags.get(TILE_OFFSETS) ?? [];
  const sizes = page.tags.get(TILE_COUNTS) ?? [];
  const count = Math.floor(offsets.length / (first(page, SAMPLES) || 1));
  return offsets.slice(plane * count, (plane + 1) * count).map((offset, index) => {
    return bytes.subarray(offset, offset + (sizes[plane * count + index] ?? 0));
  });
}

/** A directory whose values are all of type LONG, long lists behind it. */
function directory(fields: [number, number[]][], at: number, big: boolean): Buffer {
  const sorted = [...fields].sort(([a], [b]) => a - b);
  const length = 2 + sorted.length * 12 + 4;
  const lists = sorted.map(([, values]) => (values.length > 1 ? values.length * 4 : 0));
  const bytes = Buffer.alloc(length + lists.reduce((sum, size) => sum + size, 0));
  const u16 = (from: number, value: number): number =>
    big ? bytes.writeUInt16BE(value, from) : bytes.writeUInt16LE(value, from);
  u16(0, sorted.length);
  let behind = length;
  sorted.forEach(([tag, values], index) => {
    const entry = 2 + index * 12;
    u16(entry, tag);
    u16(entry + 2, 4);
    writeU32(bytes, entry + 4, { value: values.length, big });
    const inline = values.length === 1;
    if (!inline) writeU32(bytes, entry + 8, { value: at + behind, big });
    for (const value of values) {
      writeU32(bytes, inline ? entry + 8 : behind, { value, big });
      if (!inline) behind += 4;
    }
  });
  return bytes;
}

function writeU32(bytes: Buffer, at: number, { value, big }: { value: number; big: boolean }) {
  if (big) bytes.writeUInt32BE(value, at);
  else bytes.writeUInt32LE(value, at);
}
