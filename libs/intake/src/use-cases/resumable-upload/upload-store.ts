import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import { errorCode } from '#libs/kernel';
import { StoreFull } from '#libs/storage';
import { UploadInterrupted } from '../../contracts/errors.js';
import type { UploadRoom } from '../../steps/upload-room.js';

/** Codes by which a file system says that there is no room. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Files of the tus server that keep why they could not be written. Where the room has run out the piece
 * goes at once: a half upload that nobody can finish would keep the disk full. A sender has to announce
 * its length, or nothing could be reserved for it.
 */
export class UploadStore extends FileStore {
  constructor(
    directory: string,
    private readonly room: UploadRoom,
    private readonly forget: (id: string) => Promise<void>,
  ) {
    super({ directory });
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  /** @throws StoreFull */
  override async create(upload: Upload): Promise<Upload> {
    try {
      return await super.create(upload);
    } catch (error) {
      await this.forget(upload.id);
      throw FULL.has(errorCode(error)) ? new StoreFull() : error;
    }
  }

  /** @throws StoreFull, UploadInterrupted when the sender breaks off */
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(this.pathOf(id), { flags: 'r+', start: offset });
    try {
      await pipeline(source, this.room.counter(id), file);
    } catch (error) {
      if (error instanceof StoreFull) throw error;
      // Whatever is not of the disk is the sender's, who broke off.
      if (!isOfDisk(error)) throw new UploadInterrupted();
      if (!FULL.has(errorCode(error))) throw error;
      await this.forget(id);
      throw new StoreFull();
    }
    return offset + file.bytesWritten;
  }

  override async remove(id: string): Promise<void> {
    await super.remove(id);
    await this.forget(id);
  }

  private pathOf(id: string): string {
    return `${this.directory}/${id}`;
  }
}

function isOfDisk(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'syscall' in error && error.syscall !== 'read'
  );
}
