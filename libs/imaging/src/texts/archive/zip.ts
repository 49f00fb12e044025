import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import {
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  validateFileName,
  type Entry,
  type ZipFile,
} from 'yauzl';
import type { FlagCode } from '../../contracts/index.js';
import { readRange, type Source } from '../reading.js';
import { CheckedReader } from './checked-reader.js';

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
    private readonly source: Source,
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
    const handle = await open(source.path, 'r');
    try {
      const reader = new CheckedReader(handle, source.size);
      // Names are checked by us: a file with a hostile one is kept, and said to have it.
      const options = { autoClose: false, decodeStrings: false };
      const file = await fromRandomAccessReaderPromise(reader, source.size, options);
      return await use(await ZipDirectory.read(file, source));
    } finally {
      await handle.close();
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
    return new ZipDirectory(source, file, entries, flags);
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
   * @throws an error where it is encrypted, damaged, or not of the size that it claims
   */
  async read(name: string, limit = MAX_ENTRY): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const room = Math.max(0, Math.min(limit, MAX_TOTAL - this.unpacked));
    const chunks: Buffer[] = [];
    let length = 0;
    let cut = false;
    for await (const chunk of unpack(entry, await this.packed(entry))) {
      chunks.push(chunk);
      length += chunk.length;
      cut = length > room;
      if (cut) break;
    }
    this.unpacked += length;
    this.cut ||= cut;
    if (!cut && length !== entry.uncompressedSize) throw new Error('the entry has another size');
    return Buffer.concat(chunks).subarray(0, room);
  }

  private async packed(entry: Entry): Promise<Buffer> {
    if (entry.isEncrypted()) throw new Error('the entry is encrypted');
    const { fileDataStart } = await this.file.readLocalFileHeaderPromise(entry, { minimal: true });
    // What is packed badly is a little longer than what comes out.
    const length = Math.min(entry.compressedSize, MAX_ENTRY + 0xffff, this.source.size);
    return readRange(this.source.path, fileDataStart, length);
  }
}

/** Stored or deflated bytes (APPNOTE 4.4.5, methods 0 and 8); no office program writes others. */
function unpack(entry: Entry, packed: Buffer): AsyncIterable<Buffer> {
  if (entry.compressionMethod === 8) return Readable.from([packed]).pipe(createInflateRaw());
  if (entry.compressionMethod === 0) return Readable.from([packed]);
  throw new Error(`compression method ${entry.compressionMethod}`);
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** The bytes that an entry claims are not in the file. */
function liesBeyond(entry: Entry, fileSize: number): boolean {
  return entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > fileSize;
}
