import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { AppConfig, isProcessAlive } from '#libs/platform';
import { Blobs } from '#libs/storage';

/** Originals kept on the local disk at a time; the least recently used one goes first. */
const KEPT = 8;

/**
 * Local copies of the originals that are being read, so that a Stapel of a thousand pages is
 * fetched once and not a thousand times. Each process has a folder of its own; those of dead
 * processes are removed at start.
 */
@Injectable()
export class OriginalScratch implements OnModuleInit, OnApplicationShutdown {
  private readonly root: string;
  private readonly folder: string;
  private readonly copies = new Map<string, Promise<string>>();

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

  /** The path of a local copy, fetched at most once at a time. */
  async path(sha256: string): Promise<string> {
    const copy = this.copies.get(sha256) ?? this.fetch(sha256);
    this.copies.delete(sha256);
    this.copies.set(sha256, copy);
    await this.evict();
    return copy.catch((error: unknown) => {
      this.copies.delete(sha256);
      throw error;
    });
  }

  /** A path for something that is being made, e.g. a rendition; the maker removes it. */
  newPath(name: string): string {
    return join(this.folder, name);
  }

  async onApplicationShutdown(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private async fetch(sha256: string): Promise<string> {
    const path = join(this.folder, sha256);
    await pipeline(await this.blobs.open(sha256), createWriteStream(path));
    return path;
  }

  private async evict(): Promise<void> {
    const [oldest] = this.copies;
    if (!oldest || this.copies.size <= KEPT) return;
    this.copies.delete(oldest[0]);
    await rm(join(this.folder, oldest[0]), { force: true });
  }
}
