import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import { currentTime, isUuid } from '#libs/kernel';
import { ProcessSettings, type Caller } from '#libs/platform';
import { UploadNotFound } from '../../contracts/errors.js';

/** Hours after which an upload that was never finished is forgotten. */
const ABANDONED_HOURS = 48;

/** Milliseconds between two looks for abandoned uploads. */
const SWEEP_MS = 3_600_000;

/** Where the bytes of resumable uploads gather until they are committed: a folder of the home. */
@Injectable()
export class UploadFolder implements OnModuleInit, OnApplicationShutdown {
  /** What the tus server writes to. */
  readonly store: FileStore;
  private readonly directory: string;
  private readonly logger = new Logger(UploadFolder.name);
  private sweeping: NodeJS.Timeout | null = null;

  constructor({ home }: ProcessSettings) {
    this.directory = join(home, 'uploads');
    this.store = new FileStore({ directory: this.directory });
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await this.forgetAbandoned();
    // Here and not in a job: the folder is the server's, a worker may live on another machine.
    const sweep = (): void =>
      void this.forgetAbandoned().catch((error: unknown) => this.logger.error(error));
    this.sweeping = setInterval(sweep, SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.sweeping) clearInterval(this.sweeping);
  }

  /** An upload belongs to whoever began it. @throws UploadNotFound also when it is somebody else's */
  async owned(caller: Caller, id: string): Promise<Upload> {
    const upload = isUuid(id) ? await this.store.getUpload(id).catch(() => null) : null;
    if (upload?.metadata?.['owner'] !== ownerOf(caller)) throw new UploadNotFound();
    return upload;
  }

  open(id: string): ReadStream {
    return createReadStream(join(this.directory, id));
  }

  async forget(id: string): Promise<void> {
    await rm(join(this.directory, id), { force: true });
    await rm(join(this.directory, `${id}.json`), { force: true });
  }

  /** Removes what nobody has written to for two days. */
  async forgetAbandoned(): Promise<void> {
    const before = currentTime().getTime() - ABANDONED_HOURS * 3_600_000;
    const names = new Set(await readdir(this.directory));
    for (const name of names) {
      // The description of an upload is written once; its bytes say when somebody last sent some.
      if (name.endsWith('.json') && names.has(name.slice(0, -'.json'.length))) continue;
      const found = await stat(join(this.directory, name)).catch(() => null);
      if (found?.isFile() && found.mtimeMs < before) await this.forget(name.replace('.json', ''));
    }
  }
}

/** The name under which an upload is kept for its sender. */
export function ownerOf({ actor }: Caller): string {
  return `${actor.kind}:${actor.id}`;
}
