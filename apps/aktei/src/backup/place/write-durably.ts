import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Bytes } from '../bytes.js';
import type { Stored } from './backup-place.js';

/** Writes a new file to the disk and hashes it on the way; removed again where the source fails. */
export async function writeDurably(path: string, source: Bytes): Promise<Stored> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { sha256: hash.digest('hex'), bytes };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Names in a folder survive a power cut only once the folder itself is on the disk. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
