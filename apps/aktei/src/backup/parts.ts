import { pipeline } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { bytesOf, exactly, type Bytes } from './bytes.js';
import type { BackupPlace } from './place/backup-place.js';
import type { Seal } from './seal/seal.js';

/** Where backups are written and read, and how their files look there. */
export interface Target {
  readonly place: BackupPlace;
  readonly seal: Seal;
}

/** A file of one backup, as its manifest names it. */
export interface Part {
  readonly file: string;
  /** Of the file as it lies in the place. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes text lines as a file of a backup, and counts them. */
export async function writePart(
  { place, seal }: Target,
  file: string,
  source: AsyncIterable<unknown>,
): Promise<Part & { lines: number }> {
  const counted = { lines: 0 };
  const packed = createGzip();
  // An error of one reaches the other, and so whoever reads.
  pipeline(countLines(bytesOf(source), counted), packed, () => undefined);
  const stored = await place.put(file, seal.close(bytesOf(packed), file));
  return { file, ...stored, ...counted };
}

/**
 * The lines of a file of a backup; fails at its end where it is not the file of the manifest.
 *
 * @throws BytesWrong, SealBroken, PartMissing
 */
export async function* readPart({ place, seal }: Target, part: Part): AsyncGenerator<Buffer> {
  const stored = exactly(await place.open(part.file), { sha256: part.sha256, size: part.bytes });
  const unpacked = createGunzip();
  pipeline(seal.open(stored, part.file), unpacked, () => undefined);
  yield* bytesOf(unpacked);
}

async function* countLines(source: Bytes, counted: { lines: number }): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) counted.lines += 1;
    yield chunk;
  }
}
