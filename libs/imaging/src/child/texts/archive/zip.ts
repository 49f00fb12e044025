import {
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type Entry,
  type ZipFile,
} from 'yauzl';
import type { FlagCode } from '../../../domain/flags.js';
import type { Source } from '../reading.js';

/** Entries of a directory that are looked at; the rest cannot make the verdict any better. */
const MAX_ENTRIES = 50_000;

/** Bytes that one entry may unpack to; the largest sheets of a workbook have some ten million. */
const MAX_ENTRY = 48 * 1024 * 1024;

/** Bytes that all entries read of one file may unpack to. */
const MAX_TOTAL = 160 * 1024 * 1024;

/** The directory of a ZIP file, and the few entries that a reader asks for. Nothing is unpacked. */
export class ZipDirectory {
  private unpacked = 0;
  /** True once an entry was cut or refused because of its size. */
  cut = false;

  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly flags: ReadonlySet<FlagCode>,
  ) {}

  /**
   * Reads the directory by `use` and closes the file.
   *
   * @throws an error of yauzl where the directory is damaged
   */
  static async with<T>(source: Source, use: (zip: ZipDirectory) => Promise<T>): Promise<T> {
    // Names are checked by us: a file with a hostile one is kept, and said to have it.
    const file = await openPromise(source.path, { autoClose: false, decodeStrings: false });
    try {
      return await use(await ZipDirectory.read(file, source));
    } finally {
      file.close();
    }
  }

  private static async read(file: ZipFile, source: Source): Promise<ZipDirectory> {
    const entries = new Map<string, Entry>();
    const flags = new Set<FlagCode>();
    let seen = 0;
    for await (const entry of file.eachEntry()) {
      if (++seen > MAX_ENTRIES) break;
      const name = nameOf(entry);
      if (validateFileName(name) !== null) flags.add('ARCHIVE.PATH_TRAVERSAL');
      if (entry.isEncrypted()) flags.add('ARCHIVE.ENCRYPTED');
      if (liesBeyond(entry, source.size)) flags.add('ORIGINAL.DAMAGED');
      if (!entries.has(name)) entries.set(name, entry);
    }
    return new ZipDirectory(file, entries, flags);
  }

  names(): IterableIterator<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * An entry unpacked in memory, cut at the limits; null where there is none.
   *
   * @throws an error of yauzl or zlib where it cannot be unpacked
   */
  async read(name: string, limit = MAX_ENTRY): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const room = Math.max(0, Math.min(limit, MAX_TOTAL - this.unpacked));
    const chunks: Buffer[] = [];
    let length = 0;
    const stream = await this.file.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= room) continue;
      this.cut = true;
      stream.destroy();
      break;
    }
    this.unpacked += length;
    return Buffer.concat(chunks).subarray(0, room);
  }
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** The bytes that an entry claims are not in the file. */
function liesBeyond(entry: Entry, fileSize: number): boolean {
  return entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > fileSize;
}
