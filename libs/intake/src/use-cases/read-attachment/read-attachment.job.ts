import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ReadingInterrupted } from '#libs/imaging';
import {
  HandlesJob,
  toProblem,
  Transactions,
  type Caller,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { readAttachment } from '../../jobs.js';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { PageReader } from '../../machines/page-reader.js';
import { readOrFault } from '../../machines/read-or-fault.js';
import { AttachmentRepository } from '../../persistence/attachment.repository.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { AttachmentSettlement, type AttachmentPlace } from '../../steps/attachment-settlement.js';

/**
 * Reads a file inside an original, page by page; each page is committed, so that a killed worker goes on where
 * it was. A poisoned page costs itself.
 */
@HandlesJob(readAttachment, {
  reads: ['mail', 'akten'],
  records: [actions.attachmentRead, actions.attachmentGivenUp],
})
@Injectable()
export class ReadAttachmentJob implements JobHandler<typeof readAttachment> {
  private readonly attachments = new AttachmentRepository();
  private readonly originals = new OriginalRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly reader: PageReader,
    private readonly blobs: Blobs,
    private readonly settlement: AttachmentSettlement,
  ) {}

  async handle(file: z.infer<typeof readAttachment.schema>, job: JobAttempt): Promise<JobResult> {
    const waiting = await this.waiting(job.caller, file);
    if (!waiting) return 'SKIPPED';
    try {
      for (const pageNo of waiting.pageNos) {
        // The next attempt begins when this one has expired: two would read the same pages.
        job.signal.throwIfAborted();
        await this.read(file, { ...waiting, pageNo }, job);
      }
      return 'SUCCESS';
    } catch (error) {
      if (!job.lastAttempt) throw error;
      const counts = !isOfMachine(error, job);
      if (await this.settlement.fail(job.caller, file, { counts })) return 'FAILED';
      throw error;
    }
  }

  /** The pages that nobody has settled yet; null where nobody waits for them. */
  private waiting(caller: Caller, { originalId, place }: AttachmentPlace) {
    return this.transactions.look(caller, async (ctx) => {
      const attachment = await this.attachments.one(ctx, originalId, place);
      const original = await this.originals.byId(ctx, originalId);
      if (attachment?.state !== 'waiting' || !attachment.sha256) return null;
      if (original?.readingCancelledAt !== null) return null;
      const outlines = await this.attachments.outlines(ctx, originalId);
      const settled = outlines.filter((page) => page.place === place).map(({ pageNo }) => pageNo);
      const all = Array.from({ length: attachment.pagesTotal }, (_, index) => index + 1);
      const pageNos = all.filter((pageNo) => !settled.includes(pageNo));
      return { sha256: attachment.sha256, pageNos };
    });
  }

  private async read(
    file: AttachmentPlace,
    { sha256, pageNo }: { sha256: string; pageNo: number },
    job: JobAttempt,
  ): Promise<void> {
    const reader = await this.reader.get();
    const outcome = await this.scratch.use(sha256, (path) =>
      readOrFault(() => reader.readPage(path, pageNo), job),
    );
    if ('errorCode' in outcome) {
      return this.settlement.settle(job.caller, file, { pageNo, ...outcome });
    }
    const { preview, ...read } = outcome;
    const previewSha256 = preview && (await this.blobs.putBuffer(preview)).sha256;
    const reading = { ...read, pageNo, previewSha256 };
    return this.settlement.settle(job.caller, file, { pageNo, reading });
  }
}

/** What says nothing of the file: the time of a busy machine is over, or something it needs is away. */
function isOfMachine(error: unknown, { signal, id }: JobAttempt): boolean {
  const isLater = LATER.includes(toProblem(error, id).status);
  return signal.aborted || isLater || error instanceof ReadingInterrupted;
}

/** Statuses by which the house says "not now", and nothing of what was asked. */
const LATER = [429, 503, 507];
