import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { BlobKey } from '../domain/blob-key.js';

/** The hash of a stream, read once; used to verify what was stored. */
export async function hashOf(stream: Readable): Promise<BlobKey> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(Buffer.from(chunk as Uint8Array));
  return hash.digest('hex');
}
