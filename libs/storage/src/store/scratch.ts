import { createHash, randomUUID } from 'node:crypto';
import { open, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ofWriting } from '../backends/file-faults.js';
import type { BlobKey } from '../domain/blob-key.js';
import { BlobEmpty, BlobTooLarge, ChecksumMismatch } from '../contracts/errors.js';

/** What a sender says about the bytes before they come. */
export interface ReceiveLimits {
  readonly maxBytes: number;
  readonly expectedSha256?: string | undefined;
}

/** Bytes on the way in, hashed while they were written. */
export interface Received {
  readonly path: string;
  readonly sha256: BlobKey;
  readonly size: number;
}

/** Folder for bytes that are not yet, or no longer, of interest; may be emptied at any time. */
export class Scratch {
  constructor(private readonly directory: string) {}

  /**
   * Writes a stream to a fresh file and hashes it on the way; nothing is left behind on failure.
   *
   * @throws BlobEmpty, BlobTooLarge, ChecksumMismatch, StoreFull, StoreUnreachable
   */
  async receive(source: Readable, limits: ReceiveLimits): Promise<Received> {
    await onDisk(mkdir(this.directory, { recursive: true }));
    const path = join(this.directory, randomUUID());
    try {
      const { sha256, size } = await this.write(source, path, limits.maxBytes);
      if (size === 0) throw new BlobEmpty();
      if (limits.expectedSha256 !== undefined && limits.expectedSha256 !== sha256) {
        throw new ChecksumMismatch();
      }
      return { path, sha256, size };
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  /** Removes what an interrupted upload left, once it is older than that. */
  async sweep(olderThan: Date): Promise<number> {
    const names = await readdir(this.directory).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(this.directory, name);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile() || found.mtime >= olderThan) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async write(source: Readable, path: string, maxBytes: number) {
    const hash = createHash('sha256');
    const file = await onDisk(open(path, 'wx', 0o600));
    let size = 0;
    try {
      for await (const chunk of source) {
        const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
        size += bytes.length;
        if (size > maxBytes) throw new BlobTooLarge(maxBytes);
        hash.update(bytes);
        await onDisk(file.writeFile(bytes));
      }
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), size };
  }
}

/** What the disk refuses is told from what the sender does: a connection that breaks is no fault of ours. */
async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw ofWriting(error);
  }
}
