import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { isProcessAlive, ProcessSettings } from '#libs/platform';
import { Blobs } from '#libs/storage';

/** Originals kept on the local disk, unless more are in use; the longest unused one goes first. */
const KEPT = 8;

/** Bytes of all copies above which unused ones go, however few they are; the latest one stays. */
const KEPT_BYTES = 150 * 1024 ** 2;

interface Copy {
  readonly path: string;
  /** The size in bytes, once they are here. */
  readonly fetched: Promise<number>;
  bytes: number;
  users: number;
}

/**
 * Local copies of the originals that are being read, so that a Stapel of a thousand pages is
 * fetched once and not a thousand times. Each process has a folder of its own; those of dead
 * processes are removed at start.
 */
@Injectable()
export class OriginalScratch implements OnModuleInit, OnApplicationShutdown {
  private readonly root: string;
  /** Removed at the end, or at the next start. */
  readonly folder: string;
  private readonly copies = new Map<string, Copy>();

  constructor(
    private readonly blobs: Blobs,
    { home }: ProcessSettings,
  ) {
    this.root = join(home, 'scratch', 'reading');
    this.folder = join(this.root, String(process.pid));
  }

  async onModuleInit(): Promise<void> {
    // In a container every process has the number of the one that died before it.
    await rm(this.folder, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.root)) {
      if (!isProcessAlive(Number(name)))
        await rm(join(this.root, name), { recursive: true, force: true });
    }
  }

  /** Runs work on a local copy, which is fetched once at a time and stays while it is in use. */
  async use<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T> {
    const copy = this.copies.get(sha256) ?? this.fetch(sha256);
    copy.users += 1;
    // Set anew, so that the map goes from the longest unused copy to the latest.
    this.copies.delete(sha256);
    this.copies.set(sha256, copy);
    try {
      copy.bytes = await copy.fetched;
      return await work(copy.path);
    } finally {
      copy.users -= 1;
      await this.evict();
    }
  }

  /** A path for something that is being made, e.g. a rendition; the maker removes it. */
  newPath(name: string): string {
    return join(this.folder, name);
  }

  async onApplicationShutdown(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A name of its own each time: an older copy may be about to be removed. */
  private fetch(sha256: string): Copy {
    const path = this.newPath(newId());
    const fetched = this.download(sha256, path);
    fetched.catch(() => this.copies.delete(sha256));
    return { path, fetched, bytes: 0, users: 0 };
  }

  private async download(sha256: string, path: string): Promise<number> {
    try {
      await pipeline(await this.blobs.open(sha256), createWriteStream(path));
      return (await stat(path)).size;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  private async evict(): Promise<void> {
    let count = this.copies.size;
    let bytes = [...this.copies.values()].reduce((sum, copy) => sum + copy.bytes, 0);
    for (const [sha256, copy] of [...this.copies].slice(0, -1)) {
      if (count <= KEPT && bytes <= KEPT_BYTES) return;
      if (copy.users > 0) continue;
      this.copies.delete(sha256);
      count -= 1;
      bytes -= copy.bytes;
      await rm(copy.path, { force: true });
    }
  }
}
