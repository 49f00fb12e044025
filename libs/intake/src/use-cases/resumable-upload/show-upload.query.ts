import { Injectable, Logger } from '@nestjs/common';
import { toProblem, type Caller } from '#libs/platform';
import type { Receipt } from '../../contracts/index.js';
import { FinishUploadUseCase } from './finish-upload.use-case.js';
import { UploadFolder } from './upload-folder.js';

/** How far an upload is; one that is complete has a receipt or the reason why it has none. */
export type UploadStatus =
  | { readonly complete: false }
  | { readonly complete: true; readonly size: number; readonly receipt: Receipt }
  | { readonly complete: true; readonly status: number; readonly code: string };

/** Status by which senders know "later, at the same place" and keep what they have sent. */
const LOCKED = 423;

/**
 * Says how far an upload is. All bytes and no receipt means that the commit failed: it is tried
 * again before anything is said, because a sender takes "all here" for "received".
 */
@Injectable()
export class ShowUploadQuery {
  private readonly logger = new Logger(ShowUploadQuery.name);

  constructor(
    private readonly folder: UploadFolder,
    private readonly finishUpload: FinishUploadUseCase,
  ) {}

  /** @throws UploadNotFound */
  async execute(caller: Caller, id: string): Promise<UploadStatus> {
    const upload = await this.folder.owned(caller, id);
    if (upload.size === undefined || upload.offset < upload.size) return { complete: false };
    try {
      const receipt = await this.finishUpload.execute(caller, upload);
      return { complete: true, size: upload.size, receipt };
    } catch (error) {
      const { requestId } = caller;
      const { status, code, reference } = toProblem(error, requestId);
      if (status < 500) return { complete: true, status, code };
      this.logger.error({ requestId, reference, err: error });
      return { complete: true, status: LOCKED, code };
    }
  }
}
