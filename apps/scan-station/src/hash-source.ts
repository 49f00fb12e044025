import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** What a source is at one moment; it is the same source only while the fingerprint is the same. */
export interface Source {
  readonly size: number;
  readonly sha256: string;
  /** Inode, size and time of change. */
  readonly fingerprint: string;
}

/** Inode, size and time of change of a path. */
export async function fingerprintOf(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path);
  return `${ino}-${size}-${mtimeMs}`;
}

/** Reads the bytes once; null when they changed meanwhile. */
export async function hashSource(path: string): Promise<Source | null> {
  const fingerprint = await fingerprintOf(path);
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.from(chunk as Uint8Array);
    hash.update(bytes);
    size += bytes.length;
  }
  if ((await fingerprintOf(path)) !== fingerprint) return null;
  return { size, sha256: hash.digest('hex'), fingerprint };
}
