import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode } from '#libs/kernel';
import type {
  BlobStore,
  ByteRange,
  PutReport,
  PutSource,
  StillPermitted,
  StoreCapabilities,
  StoredBlob,
  StoreMarker,
} from '../store/blob-store.js';
import {
  foldersOf,
  pathOf,
  quarantineName,
  removedName,
  type BlobKey,
} from '../domain/blob-key.js';
import { permittedKey, permittedName } from '../domain/permitted-key.js';
import type { PurgePermit, RemovalPermit } from '../domain/removal-permit.js';
import { BlobCorrupt, StoreUnreachable } from '../contracts/errors.js';
import { flush, keepAs, makeFolders, place, syncFolder, writeThen } from './durable-files.js';
import { ofReading, ofWriting } from './file-faults.js';
import { judge } from './judge-file.js';
import { listBlobs } from './list-blobs.js';
import { MARKER, parseMarker } from './marker.js';

/** Where what was taken out of the store is kept. */
const QUARANTINE = 'quarantine';

/**
 * Blobs in folders below one directory. Every put is flushed to disk and read back before it
 * resolves. The directory itself is made by {@link prepare} alone: one that is gone is a disk that is
 * not mounted, and not an empty store.
 */
export class FilesystemBlobStore implements BlobStore {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = resolve(directory);
  }

  async put({ path, sha256, size }: PutSource): Promise<PutReport> {
    const target = this.locate(sha256);
    try {
      const found = await judge(target, { sha256, size });
      if (found === 'good') {
        // Whoever has put it may not have come as far as flushing it.
        await flush(target);
        await syncFolder(dirname(target));
        return { found, setAside: null };
      }
      const setAside = found === 'wrong' ? await this.setAside(sha256, size) : null;
      await makeFolders(this.directory, foldersOf(sha256));
      await place(path, target, async (file) => {
        if ((await judge(file, { sha256, size })) !== 'good') throw new BlobCorrupt();
      });
      return { found, setAside };
    } catch (error) {
      throw ofWriting(error);
    }
  }

  async open(sha256: BlobKey, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.locate(sha256), 'r').catch((error: unknown) => {
      throw ofReading(error);
    });
    return handle.createReadStream(range ?? {});
  }

  async stat(sha256: BlobKey): Promise<{ size: number; version: string } | null> {
    try {
      const found = await stat(this.locate(sha256), { bigint: true });
      return { size: Number(found.size), version: versionOf(found) };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw ofReading(error);
    }
  }

  list(): AsyncGenerator<StoredBlob> {
    return listBlobs(this.directory);
  }

  /** Nothing to do: one file system moves a file by its name alone. */
  async keep(permit: RemovalPermit): Promise<void> {
    await Promise.resolve(permittedKey(permit));
  }

  async remove(permit: RemovalPermit, stillPermitted: StillPermitted): Promise<string | null> {
    const sha256 = permittedKey(permit);
    const target = this.locate(sha256);
    const name = removedName(sha256);
    try {
      await makeFolders(this.directory, [QUARANTINE]);
      await stillPermitted();
      await rename(target, join(this.directory, QUARANTINE, name));
      await syncFolder(join(this.directory, QUARANTINE));
      await syncFolder(dirname(target));
      return name;
    } catch (error) {
      if (errorCode(error) === 'ENOENT' && (await this.isThere())) return null;
      throw ofWriting(error);
    }
  }

  async discard(permit: PurgePermit): Promise<void> {
    const name = permittedName(permit);
    try {
      await rm(join(this.directory, QUARANTINE, name), { force: true });
    } catch (error) {
      throw ofWriting(error);
    }
  }

  async readMarker(): Promise<StoreMarker | null> {
    try {
      if (!(await this.isThere())) throw new StoreUnreachable();
      return parseMarker(await readFile(join(this.directory, MARKER), 'utf8'));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw ofWriting(error);
    }
  }

  async writeMarker(marker: StoreMarker): Promise<void> {
    const path = join(this.directory, MARKER);
    try {
      await writeThen(`${path}.${randomUUID()}`, JSON.stringify(marker), (written) =>
        rename(written, path),
      );
    } catch (error) {
      throw ofWriting(error);
    }
  }

  async prepare(): Promise<void> {
    await mkdir(this.directory, { recursive: true }).catch((error: unknown) => {
      throw ofWriting(error);
    });
  }

  async tryOut(): Promise<void> {
    const text = randomUUID();
    try {
      await writeThen(join(this.directory, `.probe-${text}`), text, async (path) => {
        if ((await readFile(path, 'utf8')) !== text) throw new StoreUnreachable();
      });
    } catch (error) {
      throw ofWriting(error);
    }
  }

  /** A file system has neither versions nor locks; to rename is an honest put-if-absent of equal bytes. */
  async probe(): Promise<StoreCapabilities> {
    await this.tryOut();
    return {
      backend: 'filesystem',
      putIfAbsent: true,
      checksumVerified: false,
      versioning: false,
      objectLock: false,
    };
  }

  /** Keeps wrong bytes before good ones take their place; null when they were healed meanwhile. */
  private async setAside(sha256: BlobKey, size: number): Promise<string | null> {
    const name = quarantineName(sha256, randomUUID());
    const kept = join(this.directory, QUARANTINE, name);
    await makeFolders(this.directory, [QUARANTINE]);
    await keepAs(this.locate(sha256), kept);
    if ((await judge(kept, { sha256, size })) !== 'good') return name;
    await rm(kept);
    return null;
  }

  private async isThere(): Promise<boolean> {
    return stat(this.directory).then(
      (found) => found.isDirectory(),
      () => false,
    );
  }

  private locate(sha256: BlobKey): string {
    return join(this.directory, pathOf(sha256));
  }
}

/** Changes with every write, also with one that sets the time back: nobody can choose a ctime. */
function versionOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(':');
}
