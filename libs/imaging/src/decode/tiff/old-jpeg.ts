import sharp, { type Sharp } from 'sharp';
import { PageUnreadable } from '../../page/reading-failure.js';
import { guard } from '../raster/guard.js';
import type { TiffPage } from './tiff-directory.js';

const WIDTH = 256;
const HEIGHT = 257;
const COMPRESSION = 259;
const PHOTOMETRIC = 262;
const STRIP_OFFSETS = 273;
const SAMPLES = 277;
const ROWS_PER_STRIP = 278;
const STRIP_COUNTS = 279;
const PLANAR = 284;
const TILE_WIDTH = 322;
const TILE_HEIGHT = 323;
const TILE_OFFSETS = 324;
const TILE_COUNTS = 325;
const PROCESS = 512;
const STREAM = 513;
const STREAM_LENGTH = 514;
const RESTART_INTERVAL = 515;
const QUANTISATION = 519;
const DC_TABLES = 520;
const AC_TABLES = 521;
const SUBSAMPLING = 530;

const OLD_JPEG = 6;
const LOSSLESS = 14;
const SEPARATE = 2;
const RGB = 2;
const YCBCR = 6;

/** Markers (ITU-T T.81, table B.1). */
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const FRAME = 0xc0;
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const HUFFMAN = 0xc4;
const SCAN = 0xda;
const QUANTA = 0xdb;
const RESTART = 0xdd;

/** Names by which components are known as YCbCr or as RGB where no marker says so (libjpeg). */
const YCBCR_NAMES = [1, 2, 3];
const RGB_NAMES = [0x52, 0x47, 0x42];

/** Pieces of a page. */
const MOST_PIECES = 20_000;

/** Where a piece of the picture lies, how large it is as coded, and its data. */
interface Piece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/**
 * A page in old-style JPEG (TIFF 6.0, section 22), which libvips does not read: a whole JPEG is taken as it is; of strips or
 * tiles whose tables stand in the tags, or in a JPEG without data, each is made a JPEG of its own. Null for any other page.
 */
export async function openOldJpeg(
  bytes: Buffer,
  page: TiffPage,
  options: { limitInputPixels: number },
): Promise<Sharp | null> {
  if (first(page, COMPRESSION) !== OLD_JPEG || first(page, PROCESS) === LOSSLESS) return null;
  const stream = streamOf(bytes, page);
  if (stream && isWhole(stream)) return sharp(stream, options);
  const head = (stream && headOf(stream)) ?? headOfTags(bytes, page);
  const pieces = piecesOf(bytes, page, options.limitInputPixels);
  if (!head || pieces.length === 0) return stream && sharp(stream, options);
  return joinPieces(page, pieces, head);
}

/** The first value of a tag, 0 where it is missing. */
function first({ tags }: TiffPage, tag: number): number {
  return tags.get(tag)?.[0] ?? 0;
}

function streamOf(bytes: Buffer, page: TiffPage): Buffer | null {
  const start = first(page, STREAM);
  if (start === 0) return null;
  return bytes.subarray(start, start + (first(page, STREAM_LENGTH) || bytes.length));
}

/** A JPEG with an end behind a scan; one that only brings tables ends before. */
function isWhole(stream: Buffer): boolean {
  const scan = stream.indexOf(Buffer.from([0xff, SCAN]));
  return scan >= 0 && stream.indexOf(END, scan) >= 0;
}

/** Builds a JPEG of one piece. */
type Head = (size: { readonly width: number; readonly height: number }) => Buffer;

/** What stands before the data in a JPEG, for any size; null where there is no frame of eight bits, or no scan. */
function headOf(stream: Buffer): Head | null {
  let frame = 0;
  for (let at = 2; at + 4 <= stream.length && stream[at] === 0xff;) {
    const marker = stream[at + 1] ?? 0;
    const end = at + 2 + stream.readUInt16BE(at + 2);
    if (FRAMES.has(marker) && end <= stream.length) frame = at;
    if (marker === SCAN) {
      const head = stream.subarray(0, end);
      return frame > 0 ? (size) => withSize(head, frame, size) : null;
    }
    at = end;
  }
  return null;
}

function withSize(
  head: Buffer,
  frame: number,
  { width, height }: { readonly width: number; readonly height: number },
): Buffer {
  const copy = Buffer.from(head);
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}

/** The same out of the tags; null where a table is missing. */
function headOfTags(bytes: Buffer, page: TiffPage): Head | null {
  const components = first(page, SAMPLES) || 1;
  if (components !== 1 && components !== 3) return null;
  const quanta = tablesOf(bytes, page, { tag: QUANTISATION, size: () => 64 });
  const [dc, ac] = [DC_TABLES, AC_TABLES].map((tag) => tablesOf(bytes, page, { tag, size: codes }));
  const lists = [quanta, dc ?? [], ac ?? []];
  if (lists.some((list) => list.length < components)) return null;
  const each = Array.from({ length: components }, (_, index) => index);
  const tables = each.flatMap((index) =>
    [QUANTA, HUFFMAN, HUFFMAN].map((marker, list) =>
      segment(marker, [(list === 2 ? 16 : 0) + index, ...(lists[list]?.[index] ?? [])]),
    ),
  );
  const interval = first(page, RESTART_INTERVAL);
  const restart = interval > 0 ? [segment(RESTART, [interval >> 8, interval & 255])] : [];
  const names = first(page, PHOTOMETRIC) === RGB ? RGB_NAMES : YCBCR_NAMES;
  const scan = each.flatMap((index) => [names[index] ?? 0, (index << 4) | index]);
  return ({ width, height }) => {
    const sides = [height >> 8, height & 255, width >> 8, width & 255];
    const frame = each.flatMap((index) => [names[index] ?? 0, samplingOf(page, index), index]);
    return Buffer.concat([
      START,
      ...tables,
      ...restart,
      segment(FRAME, [8, ...sides, components, ...frame]),
      segment(SCAN, [components, ...scan, 0, 63, 0]),
    ]);
  };
}

function segment(marker: number, content: readonly number[]): Buffer {
  const length = content.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...content]);
}

/** Samples of a component for one of the coarsest, across and down; of YCbCr that say nothing, the first has two. */
function samplingOf(page: TiffPage, component: number): number {
  if (component > 0 || first(page, PHOTOMETRIC) !== YCBCR) return 0x11;
  const [across = 2, down = 2] = page.tags.get(SUBSAMPLING) ?? [];
  return ((across & 15) << 4) | (down & 15);
}

/** The tables to which a tag points, up to the first that is beyond the end. */
function tablesOf(
  bytes: Buffer,
  page: TiffPage,
  { tag, size }: { tag: number; size: (at: Buffer) => number },
): Buffer[] {
  const tables: Buffer[] = [];
  for (const start of (page.tags.get(tag) ?? []).slice(0, 3)) {
    const length = size(bytes.subarray(start, start + 16));
    if (length === 0 || start + length > bytes.length) break;
    tables.push(bytes.subarray(start, start + length));
  }
  return tables;
}

/** Bytes of a table of codes: how many there are of each length, and what they stand for. */
function codes(counts: Buffer): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all > 0 && all <= 256 ? 16 + all : 0;
}

/** The strips or tiles; none where colours are apart, or a tile is larger than any page. */
function piecesOf(bytes: Buffer, page: TiffPage, maxPixels: number): Piece[] {
  const [width, height] = [first(page, WIDTH), first(page, HEIGHT)];
  const tiled = page.tags.has(TILE_OFFSETS);
  const rows = Math.min(first(page, ROWS_PER_STRIP) || height, height);
  const [wide, high] = tiled ? [first(page, TILE_WIDTH), first(page, TILE_HEIGHT)] : [width, rows];
  const isLikely = wide > 0 && high > 0 && wide * high <= maxPixels;
  if (!isLikely || first(page, PLANAR) === SEPARATE) return [];
  const across = Math.ceil(width / wide);
  const needed = across * Math.ceil(height / high);
  return dataOf(bytes, page, tiled).flatMap((data, index) => {
    if (index >= needed) return [];
    const top = Math.floor(index / across) * high;
    const coded = tiled ? high : Math.min(high, height - top);
    return { left: (index % across) * wide, top, width: wide, height: coded, data };
  });
}

/** The data of strips or tiles; one of which no size is said reaches to the next. */
function dataOf(bytes: Buffer, page: TiffPage, tiled: boolean): Buffer[] {
  const offsets = page.tags.get(tiled ? TILE_OFFSETS : STRIP_OFFSETS) ?? [];
  const sizes = page.tags.get(tiled ? TILE_COUNTS : STRIP_COUNTS) ?? [];
  if (offsets.length > MOST_PIECES) return [];
  return offsets.map((start, index) => {
    const next = offsets[index + 1] ?? bytes.length;
    return bytes.subarray(start, sizes[index] ? start + sizes[index] : next);
  });
}

/** The page out of its pieces; white where one is missing. */
async function joinPieces(page: TiffPage, pieces: readonly Piece[], head: Head): Promise<Sharp> {
  const [width, height] = [first(page, WIDTH), first(page, HEIGHT)];
  const channels = first(page, SAMPLES) === 3 ? 3 : 1;
  const canvas = Buffer.alloc(width * height * channels, 255);
  for (const piece of pieces) {
    const { left, top } = piece;
    const { data, info } = await decoded(piece, head, channels);
    if (info.channels !== channels) throw new PageUnreadable('ORIGINAL.DAMAGED');
    const shown = Math.min(info.width, piece.width, width - left) * channels;
    for (let row = 0; row < Math.min(info.height, piece.height, height - top); row += 1) {
      const from = row * info.width * channels;
      data.copy(canvas, ((top + row) * width + left) * channels, from, from + shown);
    }
  }
  return sharp(canvas, { raw: { width, height, channels } });
}

/**
 * The levels of a piece, whatever size it says to have itself.
 *
 * @throws PageUnreadable where it cannot be decoded
 */
async function decoded(piece: Piece, head: Head, channels: 1 | 3) {
  const { data, width, height } = piece;
  const own = data.indexOf(START) === 0;
  const jpeg = own ? data : Buffer.concat([head({ width, height }), data, END]);
  const opened = sharp(jpeg, { limitInputPixels: width * height, failOn: 'error' });
  const space = channels === 1 ? 'b-w' : 'srgb';
  return guard(opened.toColourspace(space).raw().toBuffer({ resolveWithObject: true }));
}
