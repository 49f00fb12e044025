import { Injectable } from '@nestjs/common';
import {
  HandlesJob,
  Jobs,
  nothing,
  Transactions,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import {
  buildRendition,
  fieldsKey,
  fileDropped,
  probeOriginal,
  readFields,
  resumeStalled,
  takeOverReadings,
} from '../../jobs.js';
import { FieldReader } from '../../machines/field-reader.js';
import { DroppedLetterRepository } from '../../persistence/dropped-letter.repository.js';
import { LetterFieldsRepository } from '../../persistence/letter-fields.repository.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { StalledAttachments } from '../../steps/stalled-attachments.js';
import { ReadingQueue } from '../../steps/reading-queue.js';
import type { OriginalRow } from '../../persistence/rows.js';

/** Minutes an original may be unfinished before it is looked after. */
const PATIENCE_MINUTES = 2;

/** Letters whose fields are put in line at a time; after new rules or a new table all of them are due. */
const FIELDS_AT_A_TIME = 500;

/** Minutes for which letters whose fields could not be read leave room for others. */
const FIELDS_REST_MINUTES = 60;

/** Letters dropped on Akten that are put in line at a time. */
const DROPPED_AT_A_TIME = 500;

/** Minutes for which letters that could not be filed, for want of the store or the like, leave room for others. */
const DROPPED_REST_MINUTES = 10;

/**
 * A net under the queue: whatever should be in line is put in line again. Jobs are merged by their
 * key, so that one which is waiting or running already is not doubled.
 */
@HandlesJob(resumeStalled, {
  reads: ['mail'],
  records: nothing('puts in line what waits already; what comes of it is recorded by those jobs'),
})
@Injectable()
export class ResumeStalledJob implements JobHandler<typeof resumeStalled> {
  private readonly originals = new OriginalRepository();
  private readonly letters = new PosteingangRepository();
  private readonly renditions = new RenditionRepository();
  private readonly dropped = new DroppedLetterRepository();
  private readonly fields = new LetterFieldsRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly queue: ReadingQueue,
    private readonly reader: FieldReader,
    private readonly attachments: StalledAttachments,
  ) {}

  async handle(_: object, { caller }: JobAttempt): Promise<JobResult> {
    return this.transactions.run(caller, async (ctx) => {
      const before = new Date(ctx.now.getTime() - PATIENCE_MINUTES * 60_000);
      const stalled = await this.originals.unsettledBefore(ctx, before);
      for (const original of stalled) await this.resume(ctx, original);
      const readAgain = await this.letters.readAgainBefore(ctx, before);
      for (const letterId of readAgain) {
        const key = { singletonKey: letterId };
        await this.jobs.enqueue(ctx, takeOverReadings, { letterId }, key);
      }
      const unread = (await this.readFields(ctx)) + (await this.attachments.restore(ctx, before));
      const dropped = await this.fileDropped(ctx, before);
      return stalled.length + readAgain.length + unread + dropped > 0 ? 'SUCCESS' : 'SKIPPED';
    });
  }

  /** Answers how many letters have to be gone over for their fields, for the first time or again. */
  private async readFields(ctx: Ctx): Promise<number> {
    const since = new Date(ctx.now.getTime() - FIELDS_REST_MINUTES * 60_000);
    const besides = await this.jobs.failedSince(ctx, readFields, since);
    const most = { besides, limit: FIELDS_AT_A_TIME };
    const stale = await this.fields.stale(ctx, this.reader, most);
    const items = stale.map(({ letterId, inputs }) => ({
      payload: { letterId },
      singletonKey: fieldsKey(letterId, inputs),
    }));
    await this.jobs.enqueueAll(ctx, readFields, items);
    return stale.length;
  }

  /** Answers how many letters still have to be filed where they were dropped. */
  private async fileDropped(ctx: Ctx, before: Date): Promise<number> {
    const since = new Date(ctx.now.getTime() - DROPPED_REST_MINUTES * 60_000);
    const besides = await this.jobs.failedSince(ctx, fileDropped, since);
    const due = await this.dropped.stalled(ctx, { before, besides, limit: DROPPED_AT_A_TIME });
    const items = due.map((letterId) => ({ payload: { letterId }, singletonKey: letterId }));
    await this.jobs.enqueueAll(ctx, fileDropped, items);
    return due.length;
  }

  private async resume(ctx: Ctx, original: OriginalRow): Promise<void> {
    const { id, probedAt } = original;
    if (!probedAt) {
      return this.jobs.enqueue(ctx, probeOriginal, { originalId: id }, { singletonKey: id });
    }
    for (const letterId of await this.renditions.waiting(ctx, id)) {
      await this.jobs.enqueue(ctx, buildRendition, { letterId }, { singletonKey: letterId });
    }
    return this.queue.restore(ctx, original);
  }
}
