import { Injectable } from '@nestjs/common';
import {
  HandlesJob,
  Jobs,
  nothing,
  Transactions,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { renewDokument, renewIndex } from '../../jobs.js';
import { SearchIndexRepository } from '../../persistence/search-index.repository.js';

/** Dokumente put in line each time. */
const AT_A_TIME = 2_000;

/** Minutes for which Dokumente that could not be indexed leave room for others. */
const REST_MINUTES = 60;

/**
 * After new rules has everything indexed anew that older ones have indexed, some at each time, so that what is
 * filed meanwhile does not wait. Asks the index each time what is left: nothing is noted that could be lost.
 */
@HandlesJob(renewIndex, {
  reads: ['akten'],
  records: nothing('only puts jobs in line; each of them records what it did'),
})
@Injectable()
export class RenewIndexJob implements JobHandler<typeof renewIndex> {
  private readonly index = new SearchIndexRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  handle(_: object, { caller }: JobAttempt): Promise<JobResult> {
    return this.transactions.run(caller, async (ctx) => {
      const since = new Date(ctx.now.getTime() - REST_MINUTES * 60_000);
      const besides = await this.jobs.failedSince(ctx, renewDokument, since);
      const ids = await this.index.outdated(ctx, { besides, limit: AT_A_TIME });
      const items = ids.map((dokumentId) => ({
        payload: { dokumentId },
        singletonKey: dokumentId,
      }));
      await this.jobs.enqueueAll(ctx, renewDokument, items);
      return ids.length > 0 ? 'SUCCESS' : 'SKIPPED';
    });
  }
}
