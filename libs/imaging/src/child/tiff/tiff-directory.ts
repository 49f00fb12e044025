/** What one directory of a TIFF says (TIFF 6.0 and BigTIFF). */
export interface TiffPage {
  readonly tags: ReadonlyMap<number, readonly number[]>;
  /** Picture data as stored; empty for tiles. */
  readonly strips: readonly Buffer[];
}

/** Bytes of one value of each field type. */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
};

/** Entries of a directory and values of an entry that are read. */
const MAX_ENTRIES = 1000;
const MAX_VALUES = 100_000;

const STRIP_OFFSETS = 273;
const STRIP_BYTE_COUNTS = 279;

/** A page of a TIFF, from 1; null where its directory cannot be followed. */
export function readTiffPage(bytes: Buffer, pageNo: number): TiffPage | null {
  try {
    const file = new TiffBytes(bytes);
    let at = file.firstDirectory();
    for (let page = 1; page < pageNo && at !== 0; page += 1) at = file.nextDirectory(at);
    if (at === 0) return null;
    const tags = file.tagsAt(at);
    const offsets = tags.get(STRIP_OFFSETS) ?? [];
    const counts = tags.get(STRIP_BYTE_COUNTS) ?? [];
    const strips = offsets.map((offset, index) => {
      const end = offset + (counts[index] ?? 0);
      if (end > bytes.length) throw new RangeError('a strip beyond the end');
      return bytes.subarray(offset, end);
    });
    return { tags, strips };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Numbers of a TIFF in its byte order; positions beyond the end throw a `RangeError`. */
class TiffBytes {
  private readonly little: boolean;
  private readonly big: boolean;

  constructor(private readonly bytes: Buffer) {
    this.little = bytes.readUInt8(0) === 0x49;
    this.big = this.number(2, 2) === 43;
  }

  firstDirectory(): number {
    return this.big ? this.number(8, 8) : this.number(4, 4);
  }

  nextDirectory(at: number): number {
    const [head, entry, link] = this.big ? [8, 20, 8] : [2, 12, 4];
    return this.number(at + head + this.number(at, head) * entry, link);
  }

  tagsAt(at: number): Map<number, number[]> {
    const [head, size, link] = this.big ? [8, 20, 8] : [2, 12, 4];
    const tags = new Map<number, number[]>();
    const count = Math.min(MAX_ENTRIES, this.number(at, head));
    for (let index = 0; index < count; index += 1) {
      const entry = at + head + index * size;
      const type = this.number(entry + 2, 2);
      const values = Math.min(MAX_VALUES, this.number(entry + 4, link));
      const bytes = TYPE_BYTES[type] ?? 1;
      const field = entry + 4 + link;
      const from = bytes * values <= link ? field : this.number(field, link);
      const list = Array.from({ length: values }, (_, n) => this.value(from + n * bytes, type));
      tags.set(this.number(entry, 2), list);
    }
    return tags;
  }

  private value(at: number, type: number): number {
    if (type === 5 || type === 10) return this.number(at, 4) / (this.number(at + 4, 4) || 1);
    return this.number(at, TYPE_BYTES[type] ?? 1);
  }

  private number(at: number, size: number): number {
    if (at + size > this.bytes.length) throw new RangeError('beyond the end of the TIFF');
    if (size === 8) {
      const value = this.little ? this.bytes.readBigUInt64LE(at) : this.bytes.readBigUInt64BE(at);
      return Number(value);
    }
    return this.little ? this.bytes.readUIntLE(at, size) : this.bytes.readUIntBE(at, size);
  }
}
