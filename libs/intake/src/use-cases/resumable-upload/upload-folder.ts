import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ERRORS, type Upload } from '@tus/server';
import { currentTime, isUuid } from '#libs/kernel';
import { FreeSpace, hasRoom, ProcessSettings, type Caller } from '#libs/platform';
import { UploadNotFound } from '../../contracts/errors.js';
import { UploadSettings } from '../../contracts/index.js';
import type { Announcement } from '../../domain/upload-bookings.js';
import { UploadRoom } from '../../steps/upload-room.js';
import { UploadQuota } from './upload-quota.js';
import { UploadStore } from './upload-store.js';

const MINUTE_MS = 60_000;

/** How long nobody has sent anything for an upload before it is forgotten: with room, and without. */
const ABANDONED_MS = 48 * 60 * MINUTE_MS;
const ABANDONED_WITHOUT_ROOM_MS = 10 * MINUTE_MS;

/** A sender at its limit loses first what it has left lying for that long. */
const LEFT_LYING_MS = 60 * MINUTE_MS;

/** Between two looks for abandoned uploads. */
const SWEEP_MS = 5 * MINUTE_MS;

/** Where the bytes of resumable uploads gather until they are committed: a folder of the home. */
@Injectable()
export class UploadFolder implements OnModuleInit, OnApplicationShutdown {
  /** What the tus server writes to. */
  readonly store: UploadStore;
  private readonly quota: UploadQuota;
  private readonly directory: string;
  private readonly logger = new Logger(UploadFolder.name);
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    { home }: ProcessSettings,
    { maxBytes, perSender }: UploadSettings,
    private readonly space: FreeSpace,
    private readonly room: UploadRoom,
  ) {
    this.directory = join(home, 'uploads');
    this.store = new UploadStore(this.directory, room, (id) => this.forget(id));
    this.quota = new UploadQuota({ ...perSender, bytes: Math.max(perSender.bytes, maxBytes) });
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await this.forgetAbandoned();
    await this.remember();
    // Here and not in a job: the folder is the server's, a worker may live on another machine.
    const sweep = (): void =>
      void this.forgetAbandoned().catch((error: unknown) => this.logger.error(error));
    this.sweeping = setInterval(sweep, SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.sweeping) clearInterval(this.sweeping);
  }

  /** Books what a sender announces, until the upload is forgotten. @throws UploadQuotaExceeded, StoreFull */
  async reserve(caller: Caller, { id, size = 0 }: Pick<Upload, 'id' | 'size'>): Promise<void> {
    const owner = ownerOf(caller);
    if (!this.quota.fits({ owner, size })) await this.forgetIdle(LEFT_LYING_MS, owner);
    this.quota.reserve(id, { owner, size });
    try {
      await this.room.book(id, announced(size));
    } catch (error) {
      this.quota.release(id);
      throw error;
    }
  }

  /** An upload belongs to whoever began it. @throws UploadNotFound also when it is somebody else's */
  async owned(caller: Caller, id: string): Promise<Upload> {
    const upload = isUuid(id) ? await this.find(id) : null;
    if (upload?.metadata?.['owner'] !== ownerOf(caller)) throw new UploadNotFound();
    return upload;
  }

  open(id: string): ReadStream {
    return createReadStream(join(this.directory, id));
  }

  async forget(id: string): Promise<void> {
    this.quota.release(id);
    this.room.release(id);
    await rm(join(this.directory, id), { force: true });
    await rm(join(this.directory, `${id}.json`), { force: true });
  }

  /** Removes what nobody has written to for two days, and sooner when there is no room. */
  async forgetAbandoned(): Promise<void> {
    const enough = hasRoom(await this.space.look());
    await this.forgetIdle(enough ? ABANDONED_MS : ABANDONED_WITHOUT_ROOM_MS);
  }

  private async forgetIdle(forMs: number, owner?: string): Promise<void> {
    const before = currentTime().getTime() - forMs;
    const names = new Set(await readdir(this.directory));
    for (const name of names) {
      // The description of an upload is written once; its bytes say when somebody last sent some.
      if (name.endsWith('.json') && names.has(name.slice(0, -'.json'.length))) continue;
      const found = await stat(join(this.directory, name)).catch(() => null);
      if (!found?.isFile() || found.mtimeMs >= before) continue;
      const id = name.replace('.json', '');
      if (owner === undefined || (await this.ownerIn(id)) === owner) await this.forget(id);
    }
  }

  /** What was begun before this process started counts as well. */
  private async remember(): Promise<void> {
    for (const name of await readdir(this.directory)) {
      const upload = isUuid(name) ? await this.find(name) : null;
      const owner = upload?.metadata?.['owner'];
      if (!upload || !owner) continue;
      const { size = 0, offset: received } = upload;
      const { mtimeMs: heardAt } = await stat(join(this.directory, name));
      this.quota.remember(name, { owner, size });
      this.room.remember(name, announced(size), { received, heardAt });
    }
  }

  private async ownerIn(id: string): Promise<string | null> {
    return (await this.find(id))?.metadata?.['owner'] ?? null;
  }

  /** Null only where there is none: a disk that fails has not lost the upload. */
  private async find(id: string): Promise<Upload | null> {
    try {
      return await this.store.getUpload(id);
    } catch (error) {
      if (error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS) return null;
      throw error;
    }
  }
}

/** Twice, since the commit copies the bytes before the piece goes. */
function announced(size: number): Announcement {
  return { size, writes: 2 };
}

/** The name under which an upload is kept for its sender. */
export function ownerOf({ actor }: Caller): string {
  return `${actor.kind}:${actor.id}`;
}
