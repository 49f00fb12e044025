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
import { renewDokument } from '../../jobs.js';
import { DokumentIndexing } from '../../steps/dokument-indexing.js';

/** Indexes a Dokument anew because the rules have changed; one that waits already is not put in line twice. */
@HandlesJob(renewDokument, {
  reads: ['akten'],
  records: [actions.dokumentIndexed, actions.dokumentUnindexed],
})
@Injectable()
export class RenewDokumentJob implements JobHandler<typeof renewDokument> {
  constructor(
    private readonly transactions: Transactions,
    private readonly indexing: DokumentIndexing,
  ) {}

  handle(
    { dokumentId }: z.infer<typeof renewDokument.schema>,
    { caller }: JobAttempt,
  ): Promise<JobResult> {
    return this.transactions.run(caller, (ctx) => this.indexing.index(ctx, dokumentId));
  }
}
