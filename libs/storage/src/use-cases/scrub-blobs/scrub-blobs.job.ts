import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import {
  defineJob,
  HandlesJob,
  nothing,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { ScrubBlobsUseCase } from './scrub-blobs.use-case.js';

/** Reads through a part of the store, each hour. */
export const scrubBlobs = defineJob('storage.scrub', z.strictObject({}), {
  retryLimit: 0,
  retryDelaySeconds: 600,
  expireSeconds: 3_600,
  concurrency: 1,
});

/** Runs the scrub by the clock. */
@HandlesJob(scrubBlobs, {
  reads: [],
  records: nothing('what is damaged is recorded by whoever finds it, in a transaction of its own'),
})
@Injectable()
export class ScrubBlobsJob implements JobHandler<typeof scrubBlobs> {
  private readonly logger = new Logger(ScrubBlobsJob.name);

  constructor(private readonly scrub: ScrubBlobsUseCase) {}

  async handle(_: object, { caller, signal }: JobAttempt): Promise<JobResult> {
    const report = await this.scrub.execute(caller, signal);
    this.logger.log({ ...report });
    if (report.unreadable > 0) {
      this.logger.warn({ ...report, message: 'some bytes could not be read through' });
    }
    return report.checked > 0 ? 'SUCCESS' : 'SKIPPED';
  }
}
