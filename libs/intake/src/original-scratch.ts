import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { AppConfig, isProcessAlive } from '#libs/platform';
import { Blobs } from '#libs/storage';

/** Originals kept on the local disk, unless more are in use; the longest unused one goes first. */
const KEPT = 8;

interface Copy {
  readonly path: string;
  readonly fetched: Promise<void>;
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
  private readonly folder: string;
  private readonly copies = new Map<string, Copy>();

  constructor(
    private readonly blobs: Blobs,
    config: AppConfig,
  ) {
    this.root = join(config.home, 'scratch', 'reading');
    this.folder = join(this.root, String(process.pid));
  }

  async onModuleInit(): Promise<void> {
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
      await copy.fetched;
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
    const fetched = this.blobs
      .open(sha256)
      .then((bytes) => pipeline(bytes, createWriteStream(path)));
    fetched.catch(() => this.copies.delete(sha256));
    return { path, fetched, users: 0 };
  }

  private async evict(): Promise<void> {
    const unused = [...this.copies].filter(([, { users }]) => users === 0);
    for (const [sha256, { path }] of unused.slice(0, Math.max(0, this.copies.size - KEPT))) {
      this.copies.delete(sha256);
      await rm(path, { force: true });
    }
  }
}
