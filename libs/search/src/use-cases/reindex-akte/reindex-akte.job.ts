import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  HandlesJob,
  Jobs,
  nothing,
  SourceRegistry,
  Transactions,
  type JobAttempt,
  type JobHandler,
  type JobResult,
  type SourceQuery,
} from '#libs/platform';
import { dokumentSource } from '#libs/records/contracts';
import { indexDokument, reindexAkte } from '../../jobs.js';
import { nextDokumente } from '../../persistence/dokumente-of-akte.js';

/** Dokumente enqueued by one job. */
const PAGE = 200;

/**
 * Has the Dokumente of an Akte indexed anew, in the order of their ids; a full page enqueues the job
 * for the next one in the same transaction. Asks the records, not the index: also what was filed a
 * moment ago, and is not in the index yet, gets the new Betreff.
 */
@HandlesJob(reindexAkte, {
  reads: ['akten'],
  records: nothing('only puts jobs in line; each of them records what it did'),
})
@Injectable()
export class ReindexAkteJob implements JobHandler<typeof reindexAkte> {
  private readonly dokumente: SourceQuery;

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    sources: SourceRegistry,
  ) {
    this.dokumente = sources.of(dokumentSource);
  }

  handle(
    { akteId, after }: z.infer<typeof reindexAkte.schema>,
    { caller }: JobAttempt,
  ): Promise<JobResult> {
    return this.transactions.run(caller, async (ctx) => {
      const ids = await nextDokumente(ctx, this.dokumente, { akteId, after }, PAGE);
      const items = ids.map((dokumentId) => ({ payload: { dokumentId } }));
      await this.jobs.enqueueAll(ctx, indexDokument, items);
      const last = ids.at(-1);
      if (last && ids.length === PAGE) {
        await this.jobs.enqueue(ctx, reindexAkte, { akteId, after: last });
      }
      return last ? 'SUCCESS' : 'SKIPPED';
    });
  }
}
