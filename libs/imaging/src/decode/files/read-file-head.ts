import { open } from 'node:fs/promises';
import { SNIFFED_BYTES } from '../../format/sniff.js';

/** The bytes by which the format is told. */
export async function readFileHead(path: string, length = SNIFFED_BYTES): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
