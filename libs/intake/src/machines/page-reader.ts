import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { defaultLimits, Reader } from '#libs/imaging';
import { ReadingSettings } from '../contracts/index.js';
import { OriginalScratch } from './original-scratch.js';

/** The reading engine of this worker, started with the first page. */
@Injectable()
export class PageReader implements OnApplicationShutdown {
  private started: Promise<Reader> | null = null;

  constructor(
    private readonly settings: ReadingSettings,
    @Inject(OriginalScratch) private readonly scratch: Pick<OriginalScratch, 'folder'>,
  ) {}

  get(): Promise<Reader> {
    const { maxPages } = this.settings;
    const { folder } = this.scratch;
    this.started ??= Reader.start(this.settings, { ...defaultLimits, maxPages }, folder);
    return this.started;
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.started)?.close();
  }
}
