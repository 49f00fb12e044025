import { TiffBytes, type TiffEntry } from './tiff-directory.js';

const STRIP_OFFSETS = 273;
const STRIP_COUNTS = 279;
const TILE_OFFSETS = 324;
const TILE_COUNTS = 325;
const OLD_JPEG_OFFSET = 513;

/** Tags that point at further directories: nothing of them is needed for the picture. */
const POINTERS: ReadonlySet<number> = new Set([330, 34_665, 34_853, 40_965]);

const HEADER = 8;
const ENTRY = 12;

/** Directories up to which a file is opened as it is. */
const FEW_PAGES = 8;

/**
 * A page of a TIFF with many as a file of its own: whoever opens a page of a file has libtiff read
 * all directories first, so that a thousand pages cost a million. Null where there are few, and where
 * that cannot be done without doubt.
 */
export function extractTiffPage(bytes: Buffer, pageNo: number): Buffer | null {
  try {
    const file = new TiffBytes(bytes);
    if (file.directory(FEW_PAGES + 1) === 0) return null;
    const at = file.directory(pageNo);
    if (at === 0) return null;
    const entries = file.entriesAt(at).filter(({ tag }) => !POINTERS.has(tag));
    const data = dataOf(bytes, entries);
    return data && assemble(file, entries, data);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface PictureData {
  readonly offsets: number;
  readonly pieces: readonly Buffer[];
}

/** The strips or tiles; null for a page that has neither or both, or keeps its data elsewhere. */
function dataOf(bytes: Buffer, entries: readonly TiffEntry[]): PictureData | null {
  const valuesOf = (tag: number) => entries.find((entry) => entry.tag === tag)?.values();
  const strips = {
    offsets: STRIP_OFFSETS,
    at: valuesOf(STRIP_OFFSETS),
    sizes: valuesOf(STRIP_COUNTS),
  };
  const tiles = { offsets: TILE_OFFSETS, at: valuesOf(TILE_OFFSETS), sizes: valuesOf(TILE_COUNTS) };
  if (Boolean(strips.at) === Boolean(tiles.at) || valuesOf(OLD_JPEG_OFFSET)) return null;
  const { offsets, at = [], sizes = [] } = strips.at ? strips : tiles;
  if (at.length === 0 || at.length !== sizes.length) return null;
  const pieces = at.map((from, index) => {
    const end = from + (sizes[index] ?? 0);
    if (end > bytes.length) throw new RangeError('a strip beyond the end');
    return bytes.subarray(from, end);
  });
  return { offsets, pieces };
}

/** Header, picture data, directory, and behind it the values that do not fit into an entry. */
function assemble(
  file: TiffBytes,
  entries: readonly TiffEntry[],
  { offsets, pieces }: PictureData,
): Buffer {
  const odd = Buffer.alloc(1);
  const padded = pieces.flatMap((piece) => (piece.length % 2 ? [piece, odd] : [piece]));
  let end = HEADER;
  const starts: number[] = [];
  for (const piece of pieces) {
    starts.push(end);
    end += piece.length + (piece.length % 2);
  }
  const written = entries.map((entry) => ({
    tag: entry.tag,
    ...(entry.tag === offsets ? file.longs(starts) : entry.classic()),
  }));
  const directory = Buffer.alloc(2 + written.length * ENTRY + 4);
  file.write(directory, 0, { size: 2, value: written.length });
  const behind: Buffer[] = [];
  let free = end + directory.length;
  written.forEach(({ tag, type, count, raw }, index) => {
    const at = 2 + index * ENTRY;
    file.write(directory, at, { size: 2, value: tag });
    file.write(directory, at + 2, { size: 2, value: type });
    file.write(directory, at + 4, { size: 4, value: count });
    if (raw.length <= 4) raw.copy(directory, at + 8);
    else {
      file.write(directory, at + 8, { size: 4, value: free });
      const even = raw.length % 2 ? Buffer.concat([raw, odd]) : raw;
      behind.push(even);
      free += even.length;
    }
  });
  const header = Buffer.from(file.little ? 'II*\0\0\0\0\0' : 'MM\0*\0\0\0\0', 'latin1');
  file.write(header, 4, { size: 4, value: end });
  return Buffer.concat([header, ...padded, directory, ...behind]);
}
