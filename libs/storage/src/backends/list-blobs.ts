import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '#libs/kernel';
import type { StoredBlob } from '../store/blob-store.js';
import { keyOf } from '../domain/blob-key.js';
import { ofReading } from './file-faults.js';

/** Every blob below a folder in the order of its key; one last folder is in memory at a time. */
export async function* listBlobs(directory: string): AsyncGenerator<StoredBlob> {
  const root = join(directory, 'sha256');
  for (const first of await folders(root)) {
    for (const second of await folders(join(root, first))) {
      yield* listFolder(join(root, first, second));
    }
  }
}

async function* listFolder(folder: string): AsyncGenerator<StoredBlob> {
  for (const entry of await entries(folder)) {
    const path = join(folder, entry.name);
    const sha256 = keyOf(path);
    const found = sha256 && (await stat(path).catch(() => null));
    if (sha256 && found) yield { sha256, size: found.size, storedAt: found.mtime };
  }
}

async function folders(parent: string): Promise<string[]> {
  const all = await entries(parent);
  return all.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function entries(folder: string): Promise<Dirent[]> {
  const all = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw ofReading(error);
  });
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}
