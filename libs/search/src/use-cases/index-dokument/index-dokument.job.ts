import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  HandlesJob,
  Transactions,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { indexDokument } from '../../jobs.js';
import { DokumentIndexing } from '../../steps/dokument-indexing.js';

/** Replaces what the index holds of a Dokument after a change, in one transaction. */
@HandlesJob(indexDokument, {
  reads: ['akten'],
  records: [actions.dokumentIndexed, actions.dokumentUnindexed],
})
@Injectable()
export class IndexDokumentJob implements JobHandler<typeof indexDokument> {
  constructor(
    private readonly transactions: Transactions,
    private readonly indexing: DokumentIndexing,
  ) {}

  handle(
    { dokumentId }: z.infer<typeof indexDokument.schema>,
    { caller }: JobAttempt,
  ): Promise<JobResult> {
    return this.transactions.run(caller, (ctx) => this.indexing.index(ctx, dokumentId));
  }
}
