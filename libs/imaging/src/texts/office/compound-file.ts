import { PageUnreadable } from '../../page/reading-failure.js';

const MAGIC = 'd0cf11e0a1b11ae1';

/** Marks of the allocation table; everything from here on is no sector ([MS-CFB] 2.1). */
const NO_SECTOR = 0xfffffffa;

/** Bytes of one entry of the directory ([MS-CFB] 2.6.1). */
const ENTRY = 128;

const MAX_ENTRIES = 50_000;
const MAX_DEPTH = 40;

/** Bytes of one stream that are read unless the caller asks for less. */
const MAX_STREAM = 96 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** True for files in the container of old Office formats and Outlook messages. */
export function isCompoundFile(head: Buffer): boolean {
  return head.subarray(0, 8).toString('hex') === MAGIC;
}

/**
 * Reads an OLE compound file ([MS-CFB]) that is in memory. Chains that run in circles end at the
 * number of sectors that the file can have; trees that do, at the entries already seen.
 */
export class CompoundFile {
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly miniCutoff: number;
  private miniStream: Buffer;
  private readonly streams = new Map<string, Entry>();
  private readonly storages = new Set<string>();

  /** @throws PageUnreadable where the header or the directory is damaged */
  constructor(private readonly bytes: Buffer) {
    if (bytes.length < 512 || !isCompoundFile(bytes)) throw new PageUnreadable('ORIGINAL.DAMAGED');
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new PageUnreadable('ORIGINAL.DAMAGED');
    this.sectorSize = 1 << shift;
    this.miniCutoff = bytes.readUInt32LE(56);
    this.fat = this.readFat();
    this.miniFat = words(this.chain(bytes.readUInt32LE(60)));
    this.miniStream = Buffer.alloc(0);
    this.readDirectory(this.chain(bytes.readUInt32LE(48)));
  }

  /** Paths of all streams, with `/` between storages. */
  paths(): string[] {
    return [...this.streams.keys()];
  }

  /** True for a stream or a storage of that path. */
  has(path: string): boolean {
    return this.streams.has(path) || this.storages.has(path);
  }

  /** The bytes of a stream, at most `limit`; null where there is none. */
  stream(path: string, limit = MAX_STREAM): Buffer | null {
    const entry = this.streams.get(path);
    if (!entry) return null;
    const size = Math.min(entry.size, limit);
    if (entry.size < this.miniCutoff) return this.miniChain(entry.start, size);
    return this.chain(entry.start, size).subarray(0, size);
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private readFat(): Uint32Array {
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(this.bytes.readUInt32LE(at));
    let next = this.bytes.readUInt32LE(68);
    for (let count = 0; next < NO_SECTOR && count < most; count += 1) {
      const list = words(this.sector(next));
      sectors.push(...list.subarray(0, -1));
      next = list.at(-1) ?? NO_SECTOR;
    }
    const used = sectors.filter((sector) => sector < NO_SECTOR).slice(0, most);
    return words(Buffer.concat(used.map((sector) => this.sector(sector))));
  }

  private chain(start: number, limit = MAX_STREAM): Buffer {
    const parts: Buffer[] = [];
    let length = 0;
    let next = start;
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    while (next < NO_SECTOR && parts.length <= most && length < limit) {
      const part = this.sector(next);
      if (part.length === 0) break;
      parts.push(part);
      length += part.length;
      next = this.fat[next] ?? NO_SECTOR;
    }
    return Buffer.concat(parts);
  }

  private miniChain(start: number, size: number): Buffer {
    const parts: Buffer[] = [];
    let next = start;
    for (let length = 0; next < NO_SECTOR && length < size; length += 64) {
      parts.push(this.miniStream.subarray(next * 64, next * 64 + 64));
      next = this.miniFat[next] ?? NO_SECTOR;
    }
    return Buffer.concat(parts).subarray(0, size);
  }

  private readDirectory(directory: Buffer): void {
    const entries: Entry[] = [];
    const count = Math.min(MAX_ENTRIES, Math.floor(directory.length / ENTRY));
    for (let index = 0; index < count; index += 1) {
      entries.push(entryOf(directory.subarray(index * ENTRY, (index + 1) * ENTRY)));
    }
    const root = entries[0];
    if (root?.kind !== 5) throw new PageUnreadable('ORIGINAL.DAMAGED');
    this.miniStream = this.chain(root.start);
    this.walk(entries, root);
  }

  private walk(entries: readonly Entry[], root: Entry): void {
    const seen = new Set<number>();
    const open = [{ index: root.child, parent: '', depth: 0 }];
    for (let place; (place = open.pop());) {
      const { index, parent, depth } = place;
      const entry = entries[index];
      if (!entry || seen.has(index)) continue;
      seen.add(index);
      const path = parent + entry.name;
      if (entry.kind === 2) this.streams.set(path, entry);
      if (entry.kind === 1) this.storages.add(path);
      for (const sibling of [entry.left, entry.right]) open.push({ index: sibling, parent, depth });
      if (entry.kind === 1 && depth < MAX_DEPTH) {
        open.push({ index: entry.child, parent: `${path}/`, depth: depth + 1 });
      }
    }
  }
}

function entryOf(bytes: Buffer): Entry {
  const nameLength = Math.min(64, bytes.readUInt16LE(64));
  return {
    name: bytes.subarray(0, Math.max(0, nameLength - 2)).toString('utf16le'),
    kind: bytes[66] ?? 0,
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

function words(bytes: Buffer): Uint32Array {
  const list = new Uint32Array(bytes.length >> 2);
  for (let index = 0; index < list.length; index += 1) list[index] = bytes.readUInt32LE(index * 4);
  return list;
}
