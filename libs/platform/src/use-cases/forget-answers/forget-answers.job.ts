import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { defineJob } from '../../contracts/define-job.js';
import { nothing } from '../../contracts/duty.js';
import { Transactions } from '../../database/transactions.js';
import {
  HandlesJob,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '../../jobs/job-handler.js';
import { AnsweredRequests } from '../../repeats/answered-requests.js';

/** Forgets, each hour, what was answered under keys more than a day ago. */
export const forgetAnswers = defineJob('platform.forget-answers', z.strictObject({}), {
  retryLimit: 1,
  retryDelaySeconds: 60,
  expireSeconds: 600,
  concurrency: 1,
});

/** Runs by the clock. */
@HandlesJob(forgetAnswers, {
  reads: [],
  records: nothing('copies of answers go; what they told of was recorded and stays'),
})
@Injectable()
export class ForgetAnswersJob implements JobHandler<typeof forgetAnswers> {
  private readonly answered = new AnsweredRequests();

  constructor(private readonly transactions: Transactions) {}

  async handle(_: object, { caller }: JobAttempt): Promise<JobResult> {
    const forgotten = await this.transactions.run(caller, (ctx) => this.answered.forgetOld(ctx));
    return forgotten > 0 ? 'SUCCESS' : 'SKIPPED';
  }
}
