import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { currentTime } from '#libs/kernel';
import {
  defineJob,
  HandlesJob,
  nothing,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { SweepOrphansUseCase } from './sweep-orphans.use-case.js';

/** Looks through the whole store for orphans, once a night. */
export const sweepOrphans = defineJob('storage.sweep-orphans', z.strictObject({}), {
  retryLimit: 1,
  retryDelaySeconds: 600,
  expireSeconds: 6 * 3600,
  concurrency: 1,
});

/** Runs the sweep by the clock. */
@HandlesJob(sweepOrphans, {
  // The guard has to see every Dokument, or it would take its bytes for orphans.
  reads: ['akten'],
  records: nothing(
    'each removal is recorded by the guard that permits it, in the transaction of the permit',
  ),
})
@Injectable()
export class SweepOrphansJob implements JobHandler<typeof sweepOrphans> {
  private readonly logger = new Logger(SweepOrphansJob.name);

  constructor(private readonly sweep: SweepOrphansUseCase) {}

  async handle(_: object, { caller }: JobAttempt): Promise<JobResult> {
    const report = await this.sweep.execute(caller, currentTime());
    this.logger.log({ ...report });
    if (report.objection) {
      this.logger.error({
        ...report,
        message: 'nothing is removed: store and database do not fit together',
      });
    } else if (report.unknown > 0) {
      this.logger.warn({
        ...report,
        message: 'the store holds bytes that the database does not know',
      });
    }
    return report.removed + report.purged > 0 ? 'SUCCESS' : 'SKIPPED';
  }
}
