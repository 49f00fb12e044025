import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { validateFileName } from 'yauzl';
import type { FlagCode } from '../../contracts/index.js';
import { readRange, type Source } from '../reading.js';

/** Bytes of a header (POSIX.1-2017, pax, "ustar Interchange Format"). */
const BLOCK = 512;

/** Headers that are looked at. */
const MAX_ENTRIES = 50_000;

/** Bytes of a packed tar that are unpacked in passing to see its names. */
const MAX_UNPACKED = 64 * 1024 * 1024;

/** True where the first block is the header of a tar entry: its checksum says so. */
export function isTar(head: Buffer): boolean {
  return head.length >= BLOCK && headerOf(head.subarray(0, BLOCK)) !== null;
}

/** Walks the headers of a tar file without reading what lies between them. */
export async function tarFlags(source: Source): Promise<FlagCode[]> {
  const walk = new TarWalk();
  let position = 0;
  while (!walk.ended && position + BLOCK <= source.size) {
    position += walk.take(await readRange(source.path, position, BLOCK));
  }
  return walk.flags(position > source.size);
}

/** The same for what a gzip file holds, if that is a tar; only its first bytes are unpacked. */
export async function gzipFlags(source: Source): Promise<FlagCode[]> {
  const walk = new TarWalk();
  const packed = createReadStream(source.path);
  const unpacked = packed.pipe(createGunzip());
  packed.on('error', (error) => unpacked.destroy(error));
  let total = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (!walk.ended) walk.feed(chunk);
      if (total > MAX_UNPACKED) break;
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
  return walk.entries > 0 ? walk.flags(false) : [];
}

class TarWalk {
  entries = 0;
  ended = false;
  private hostile = false;
  private damaged = false;
  private pending = Buffer.alloc(0);
  private skip = 0;

  /** The next bytes of a stream; what lies between two headers is dropped. */
  feed(chunk: Buffer): void {
    this.pending = Buffer.concat([this.pending, chunk]);
    while (!this.ended && this.pending.length >= this.skip + BLOCK) {
      this.pending = this.pending.subarray(this.skip);
      this.skip = this.take(this.pending.subarray(0, BLOCK));
    }
    if (this.skip < this.pending.length) return;
    this.skip -= this.pending.length;
    this.pending = Buffer.alloc(0);
  }

  /** Bytes from this header to the next one. */
  take(block: Buffer): number {
    if (block.every((byte) => byte === 0)) {
      this.ended = true;
      return BLOCK;
    }
    const header = headerOf(block);
    if (!header || this.entries >= MAX_ENTRIES) {
      this.damaged ||= !header;
      this.ended = true;
      return BLOCK;
    }
    this.entries += 1;
    this.hostile ||= validateFileName(header.name.replaceAll('\\', '/')) !== null;
    return BLOCK + Math.ceil(header.size / BLOCK) * BLOCK;
  }

  flags(truncated: boolean): FlagCode[] {
    const flags: FlagCode[] = [];
    if (this.hostile) flags.push('ARCHIVE.PATH_TRAVERSAL');
    if (this.damaged || truncated) flags.push('ORIGINAL.DAMAGED');
    return flags;
  }
}

function headerOf(block: Buffer): { name: string; size: number } | null {
  const text = (start: number, length: number): string =>
    block
      .subarray(start, start + length)
      .toString('utf8')
      .replace(/\0.*/s, '');
  let sum = 8 * 0x20;
  block.forEach((byte, at) => {
    if (at < 148 || at >= 156) sum += byte;
  });
  if (parseInt(text(148, 8).trim(), 8) !== sum || sum === 8 * 0x20) return null;
  const size = parseInt(text(124, 12).trim(), 8);
  const prefix = text(257, 5) === 'ustar' ? text(345, 155) : '';
  const name = text(0, 100);
  return { name: prefix ? `${prefix}/${name}` : name, size: size >= 0 ? size : 0 };
}
