import { Injectable } from '@nestjs/common';
import type { Upload } from '@tus/server';
import type { Caller } from '#libs/platform';
import type { Receipt } from '../../contracts/index.js';
import { UploadNotFound } from '../../contracts/errors.js';
import { OriginalReceiver } from '../../steps/receive-original.js';
import { UploadFolder } from './upload-folder.js';
import { readMetadata } from './upload-metadata.js';

/**
 * Commits an upload of which all bytes are here. Idempotent: whoever asks again gets the same
 * receipt, and whoever asks while it is being committed waits for that one.
 */
@Injectable()
export class FinishUploadUseCase {
  private readonly running = new Map<string, Promise<Receipt>>();

  constructor(
    private readonly folder: UploadFolder,
    private readonly receiver: OriginalReceiver,
  ) {}

  /** @throws RequestInvalid, UploadNotFound, and those of OriginalReceiver.receive */
  execute(caller: Caller, upload: Pick<Upload, 'id' | 'metadata'>): Promise<Receipt> {
    const running = this.running.get(upload.id);
    if (running) return running;
    const started = this.commit(caller, upload).finally(() => this.running.delete(upload.id));
    this.running.set(upload.id, started);
    return started;
  }

  private async commit(
    caller: Caller,
    { id, metadata }: Pick<Upload, 'id' | 'metadata'>,
  ): Promise<Receipt> {
    const incoming = readMetadata(metadata);
    try {
      const { receipt } = await this.receiver.receive(caller, this.folder.open(id), incoming);
      await this.folder.forget(id);
      return receipt;
    } catch (error) {
      if (!isMissing(error)) throw error;
      const earlier = await this.receiver.receiptOf(caller, incoming.clientRef);
      if (!earlier) throw new UploadNotFound();
      return earlier;
    }
  }
}

/** The bytes are gone: another request has committed and forgotten them, or the sender gave up. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
