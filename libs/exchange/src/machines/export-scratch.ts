import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { ProcessSettings } from '#libs/platform';

/** Folders for what is on its way out. Whoever takes one gives it back. */
@Injectable()
export class ExportScratch implements OnModuleInit {
  /** Emptied at each start. */
  readonly root: string;

  constructor({ home }: ProcessSettings) {
    this.root = join(home, 'scratch', 'exports');
  }

  /** Clears what was left behind by a process that was killed. */
  async onModuleInit(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  /** A fresh folder; it is removed when `work` throws, else by {@link remove}. */
  async use<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.root, newId());
    await mkdir(folder, { recursive: true });
    try {
      return await work(folder);
    } catch (error) {
      await this.remove(folder);
      throw error;
    }
  }

  async remove(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
  }
}
