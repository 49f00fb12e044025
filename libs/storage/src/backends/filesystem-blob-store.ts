import { randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { currentTime, errorCode } from '#libs/kernel';
import type { BlobStore, ByteRange, StoreCapabilities, StoredBlob } from '../store/blob-store.js';
import { keyOf, pathOf, type BlobKey } from '../domain/blob-key.js';
import { permittedKey } from '../domain/permitted-key.js';
import type { RemovalPermit } from '../domain/removal-permit.js';
import { BlobCorrupt, BlobMissing, StoreFull, StoreUnreachable } from '../contracts/errors.js';

/** Blobs in folders below one directory. Every put is flushed to disk before it resolves. */
export class FilesystemBlobStore implements BlobStore {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = resolve(directory);
  }

  async put({ path, sha256, size }: { path: string; sha256: BlobKey; size: number }) {
    const target = this.locate(sha256);
    try {
      const present = await this.stat(sha256);
      if (present?.size === size && (await touch(target))) return;
      await this.makeFolders(dirname(target));
      await flush(path);
      await linkOnce(path, target);
      await syncFolder(dirname(target));
    } catch (error) {
      throw translate(error);
    }
    if ((await this.stat(sha256))?.size !== size) throw new BlobCorrupt();
  }

  async open(sha256: BlobKey, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.locate(sha256), 'r').catch((error: unknown) => {
      throw translate(error);
    });
    return handle.createReadStream(range ?? {});
  }

  async stat(sha256: BlobKey): Promise<{ size: number } | null> {
    try {
      const { size } = await stat(this.locate(sha256));
      return { size };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw translate(error);
    }
  }

  async *list(): AsyncGenerator<StoredBlob> {
    const root = join(this.directory, 'sha256');
    for (const first of await folders(root)) {
      for (const second of await folders(join(root, first))) {
        yield* this.listFolder(join(root, first, second));
      }
    }
  }

  async remove(permit: RemovalPermit): Promise<void> {
    const sha256 = permittedKey(permit);
    await rm(this.locate(sha256), { force: true });
    await syncFolder(dirname(this.locate(sha256))).catch(() => undefined);
  }

  /** A file system has neither versions nor locks; `link` is an honest put-if-absent. */
  async probe(): Promise<StoreCapabilities> {
    await mkdir(this.directory, { recursive: true });
    const trial = join(this.directory, `.probe-${randomUUID()}`);
    try {
      const handle = await open(trial, 'wx');
      await handle.sync();
      await handle.close();
    } catch (error) {
      throw translate(error);
    } finally {
      await rm(trial, { force: true });
    }
    return {
      backend: 'filesystem',
      putIfAbsent: true,
      checksumVerified: false,
      versioning: false,
      objectLock: false,
    };
  }

  /** New folders are flushed up to the root: a power cut must not take them, and the blob, away. */
  private async makeFolders(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    for (let level = dirname(folder); ; level = dirname(level)) {
      await syncFolder(level);
      if (level === this.directory || level === dirname(level)) return;
    }
  }

  private locate(sha256: BlobKey): string {
    return join(this.directory, pathOf(sha256));
  }

  private async *listFolder(folder: string): AsyncGenerator<StoredBlob> {
    for (const entry of await entries(folder)) {
      const path = join(folder, entry.name);
      const sha256 = keyOf(path);
      const found = sha256 && (await stat(path).catch(() => null));
      if (sha256 && found) yield { sha256, size: found.size, storedAt: found.mtime };
    }
  }
}

/** Starts the grace period of an old orphan anew; false when a sweep has just removed it. */
async function touch(path: string): Promise<boolean> {
  const now = currentTime();
  try {
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.chmod(0o440);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * `link` fails when the target exists, so two puts of the same content cannot disturb each other.
 * On one disk nothing but the scratch file can be left by a crash; across disks a copy is linked.
 */
async function linkOnce(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
  } catch (error) {
    if (errorCode(error) === 'EXDEV') await linkCopy(path, target);
    else if (errorCode(error) !== 'EEXIST') throw error;
  }
}

async function linkCopy(path: string, target: string): Promise<void> {
  const copy = `${target}.${randomUUID()}.part`;
  try {
    await pipeline(createReadStream(path), createWriteStream(copy, { flags: 'wx' }));
    await flush(copy);
    await linkOnce(copy, target);
  } finally {
    await rm(copy, { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function folders(parent: string): Promise<string[]> {
  const all = await entries(parent);
  return all.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function entries(folder: string): Promise<Dirent[]> {
  const all = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw translate(error);
  });
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function translate(error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'ENOENT') return new BlobMissing();
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreFull();
  if (code === 'EROFS' || code === 'EIO' || code === 'EACCES') return new StoreUnreachable();
  return error;
}
