import { Injectable } from '@nestjs/common';
import {
  HandlesJob,
  Jobs,
  systemCaller,
  Transactions,
  type Ctx,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { buildRendition, probeOriginal, resumeStalled } from '../../jobs.js';
import { OriginalRepository, type OriginalRow } from '../../persistence/original.repository.js';
import { ReadingQueue } from '../../reading-queue.js';

/** Minutes an original may be unfinished before it is looked after. */
const PATIENCE_MINUTES = 2;

/**
 * A net under the queue: whatever should be in line is put in line again. Jobs are merged by their
 * key, so that one which is waiting or running already is not doubled.
 */
@HandlesJob(resumeStalled)
@Injectable()
export class ResumeStalledJob implements JobHandler<typeof resumeStalled> {
  private readonly originals = new OriginalRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly queue: ReadingQueue,
  ) {}

  async handle(): Promise<JobResult> {
    return this.transactions.run(systemCaller('intake.resume-stalled'), async (ctx) => {
      const before = new Date(ctx.now.getTime() - PATIENCE_MINUTES * 60_000);
      const stalled = await this.originals.unsettledBefore(ctx, before);
      for (const original of stalled) await this.resume(ctx, original);
      return stalled.length > 0 ? 'SUCCESS' : 'SKIPPED';
    });
  }

  private async resume(ctx: Ctx, original: OriginalRow): Promise<void> {
    const payload = { originalId: original.id };
    const key = { singletonKey: original.id };
    if (!original.probedAt) return this.jobs.enqueue(ctx, probeOriginal, payload, key);
    if (original.renditionState === 'waiting') {
      return this.jobs.enqueue(ctx, buildRendition, payload, key);
    }
    return this.queue.restore(ctx, original);
  }
}
