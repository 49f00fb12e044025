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
import { buildRendition, probeOriginal, resumeStalled, takeOverReadings } from '../../jobs.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { ReadingQueue } from '../../steps/reading-queue.js';
import type { OriginalRow } from '../../persistence/rows.js';

/** Minutes an original may be unfinished before it is looked after. */
const PATIENCE_MINUTES = 2;

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

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly queue: ReadingQueue,
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
      return stalled.length + readAgain.length > 0 ? 'SUCCESS' : 'SKIPPED';
    });
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
