import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { PageUnreadable } from '#libs/imaging';
import {
  HandlesJob,
  Transactions,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { takeOutAttachments } from '../../jobs.js';
import { AttachmentExaminer } from '../../machines/attachment-examiner.js';
import { AttachmentRepository, type TakenOut } from '../../persistence/attachment.repository.js';
import type { OriginalAtDesk } from '../../persistence/at-desk.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { ReadingQueue } from '../../steps/reading-queue.js';
import { StapelDesk, unchanged, type DeskOutcome } from '../../steps/stapel-desk.js';

/** What came out of an original, or why nothing can be taken out of it. */
interface Outcome {
  readonly files: readonly TakenOut[];
  readonly failure: string | null;
}

/** Takes the files out of a mail or a PDF, once, and puts those with pages in line to be read. */
@HandlesJob(takeOutAttachments, { reads: ['mail'], records: actions.attachmentsTakenOut })
@Injectable()
export class TakeOutAttachmentsJob implements JobHandler<typeof takeOutAttachments> {
  private readonly originals = new OriginalRepository();
  private readonly attachments = new AttachmentRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly examiner: AttachmentExaminer,
    private readonly blobs: Blobs,
    private readonly desk: StapelDesk,
    private readonly queue: ReadingQueue,
    private readonly audit: AuditLog,
  ) {}

  async handle(
    { originalId }: z.infer<typeof takeOutAttachments.schema>,
    job: JobAttempt,
  ): Promise<JobResult> {
    const original = await this.transactions.look(job.caller, async (ctx) => {
      const situation = await this.attachments.situation(ctx, originalId);
      return situation?.takenOutAt === null ? this.originals.byId(ctx, originalId) : null;
    });
    if (!original) return 'SKIPPED';
    const outcome = await this.takeOut(original.sha256, job);
    await this.transactions.run(job.caller, (ctx) =>
      this.desk.changeOriginal(ctx, originalId, (at) => this.save(ctx, at, outcome)),
    );
    return outcome.failure === null ? 'SUCCESS' : 'FAILED';
  }

  /** What the machine refuses is thrown; what the bytes are to blame for is an outcome. */
  private async takeOut(sha256: string, { attempt }: JobAttempt): Promise<Outcome> {
    try {
      return { files: await this.examiner.takeOut(sha256, attempt === 1), failure: null };
    } catch (error) {
      if (attempt === 1 || !(error instanceof PageUnreadable)) throw error;
      return { files: [], failure: error.code };
    }
  }

  private async save(ctx: Ctx, at: OriginalAtDesk, outcome: Outcome): Promise<DeskOutcome> {
    const { id } = at.original;
    const { files, failure } = outcome;
    const situation = await this.attachments.situation(ctx, id);
    if (situation?.takenOutAt) return unchanged('another attempt was first');
    await this.attachments.save(ctx, at, files, failure);
    for (const [index, { sha256 }] of files.entries()) {
      const owner = { ownerType: 'intake-attachment', ownerId: `${id}:${index + 1}` };
      if (sha256) await this.blobs.adopt(ctx, sha256, owner);
    }
    const readable = files.flatMap(({ pagesTotal }, at) => (pagesTotal > 0 ? [at + 1] : []));
    await this.queue.addAttachments(ctx, at.original, readable);
    const details = { files: files.length, readable: readable.length, failure };
    await this.audit.record(ctx, actions.attachmentsTakenOut, { id, details });
    return 'changed';
  }
}
