import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { defaultLimits, Reader } from '#libs/imaging';
import { ReadingSettings } from '../contracts/index.js';

/** The reading engine of this worker, started with the first page. */
@Injectable()
export class PageReader implements OnApplicationShutdown {
  private started: Promise<Reader> | null = null;

  constructor(private readonly settings: ReadingSettings) {}

  get(): Promise<Reader> {
    const { maxPages } = this.settings;
    this.started ??= Reader.start(this.settings, { ...defaultLimits, maxPages });
    return this.started;
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.started)?.close();
  }
}
