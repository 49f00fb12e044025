import { Injectable } from '@nestjs/common';
import { Jobs, type Ctx } from '#libs/platform';
import { takeOutAttachments } from '../jobs.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { ReadingQueue } from './reading-queue.js';

/** Originals, and files inside originals, that are put in line at a time. */
const AT_A_TIME = 500;

/** Minutes for which originals that could not be taken apart, and files that could not be read, leave room for others. */
const REST_MINUTES = 60;

/** Puts in line what of files inside originals was lost, or came before they were taken out at all. */
@Injectable()
export class StalledAttachments {
  private readonly attachments = new AttachmentRepository();

  constructor(
    private readonly queue: ReadingQueue,
    private readonly jobs: Jobs,
  ) {}

  /** Answers how much there was. */
  async restore(ctx: Ctx, before: Date): Promise<number> {
    const since = new Date(ctx.now.getTime() - REST_MINUTES * 60_000);
    const besides = await this.jobs.failedSince(ctx, takeOutAttachments, since);
    const asked = { before, besides, limit: AT_A_TIME };
    const due = await this.attachments.notTakenOut(ctx, asked);
    for (const original of due) await this.queue.takeOut(ctx, original);
    const files = await this.attachments.notRead(ctx, { before, tried: since, limit: AT_A_TIME });
    for (const { place, ...original } of files) {
      await this.queue.addAttachments(ctx, original, [place]);
    }
    return due.length + files.length;
  }
}
