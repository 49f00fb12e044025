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

/** Types of eight bytes that only a BigTIFF has. */
const LONG8: ReadonlySet<number> = new Set([16, 17, 18]);

/** Entries of a directory and values of an entry that are read. */
const MAX_ENTRIES = 1000;
const MAX_VALUES = 100_000;

const STRIP_OFFSETS = 273;
const STRIP_BYTE_COUNTS = 279;

/** A page of a TIFF, from 1; null where its directory cannot be followed. */
export function readTiffPage(bytes: Buffer, pageNo: number): TiffPage | null {
  try {
    const file = new TiffBytes(bytes);
    const at = file.directory(pageNo);
    if (at === 0) return null;
    const tags = new Map(file.entriesAt(at).map((entry) => [entry.tag, entry.values()]));
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

/** Values as they stand in a directory of a classic TIFF. */
interface TiffValues {
  readonly type: number;
  readonly count: number;
  readonly raw: Buffer;
}

/** An entry of a directory. */
export interface TiffEntry {
  readonly tag: number;
  values(): number[];
  /** As a classic TIFF has it, whatever it comes from. */
  classic(): TiffValues;
}

const LONG = 4;

/** Numbers of a TIFF in its byte order; positions beyond the end throw a `RangeError`. */
export class TiffBytes {
  readonly little: boolean;
  private readonly big: boolean;

  constructor(private readonly bytes: Buffer) {
    this.little = bytes.readUInt8(0) === 0x49;
    this.big = this.number(2, 2) === 43;
  }

  /** Where the directory of a page is, 0 where there is none. */
  directory(pageNo: number): number {
    let at = this.big ? this.number(8, 8) : this.number(4, 4);
    const [head, entry, link] = this.big ? [8, 20, 8] : [2, 12, 4];
    for (let page = 1; page < pageNo && at !== 0; page += 1)
      at = this.number(at + head + this.number(at, head) * entry, link);
    return at;
  }

  entriesAt(at: number): TiffEntry[] {
    const [head, size, link] = this.big ? [8, 20, 8] : [2, 12, 4];
    const count = Math.min(MAX_ENTRIES, this.number(at, head));
    return Array.from({ length: count }, (_, index) => {
      const entry = at + head + index * size;
      return this.entry(entry, link);
    });
  }

  longs(values: readonly number[]): TiffValues {
    const raw = Buffer.alloc(values.length * 4);
    values.forEach((value, index) => this.write(raw, index * 4, { size: 4, value }));
    return { type: LONG, count: values.length, raw };
  }

  write(bytes: Buffer, at: number, { size, value }: { size: 2 | 4; value: number }): void {
    if (this.little) bytes.writeUIntLE(value, at, size);
    else bytes.writeUIntBE(value, at, size);
  }

  private entry(at: number, link: number): TiffEntry {
    const type = this.number(at + 2, 2);
    const count = Math.min(MAX_VALUES, this.number(at + 4, link));
    const size = TYPE_BYTES[type] ?? 1;
    const field = at + 4 + link;
    const from = (): number => (size * count <= link ? field : this.number(field, link));
    const values = (): number[] => {
      const start = from();
      return Array.from({ length: count }, (_, n) => this.value(start + n * size, type));
    };
    const classic = (): TiffValues => {
      if (LONG8.has(type)) return this.longs(values());
      const end = from() + size * count;
      if (end > this.bytes.length) throw new RangeError('values beyond the end of the TIFF');
      return { type, count, raw: this.bytes.subarray(from(), end) };
    };
    return { tag: this.number(at, 2), values, classic };
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
