import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { HandlesJob, type JobAttempt, type JobHandler, type JobResult } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { renewDokument } from '../../jobs.js';
import { IndexDokumentJob } from '../index-dokument/index-dokument.job.js';

/** Indexes a Dokument anew because the rules have changed; one that waits already is not put in line twice. */
@HandlesJob(renewDokument, {
  reads: ['akten'],
  records: [actions.dokumentIndexed, actions.dokumentUnindexed],
})
@Injectable()
export class RenewDokumentJob implements JobHandler<typeof renewDokument> {
  constructor(private readonly job: IndexDokumentJob) {}

  handle(payload: z.infer<typeof renewDokument.schema>, attempt: JobAttempt): Promise<JobResult> {
    return this.job.handle(payload, attempt);
  }
}
