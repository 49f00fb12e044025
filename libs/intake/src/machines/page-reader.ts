import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '#libs/platform';
import { defaultLimits, Reader } from '#libs/imaging';

/** The reading engine of this worker, started with the first page. */
@Injectable()
export class PageReader implements OnApplicationShutdown {
  private started: Promise<Reader> | null = null;

  constructor(private readonly config: AppConfig) {}

  get(): Promise<Reader> {
    const { maxPages } = this.config.limits;
    this.started ??= Reader.start(this.config.reading, { ...defaultLimits, maxPages });
    return this.started;
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.started)?.close();
  }
}
