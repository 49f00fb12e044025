import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  HandlesJob,
  Jobs,
  systemCaller,
  Transactions,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import type { Probe } from '#libs/imaging';
import { withFlag, type Flag } from '../../domain/flags.js';
import { pageKey, probeOriginal, readPage } from '../../jobs.js';
import { OriginalScratch } from '../../original-scratch.js';
import { PageReader } from '../../page-reader.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { Progress } from '../../progress.js';

const CALLER = 'intake.probe-original';

/** Looks at an original for the first time and puts its pages in line. */
@HandlesJob(probeOriginal)
@Injectable()
export class ProbeOriginalJob implements JobHandler<typeof probeOriginal> {
  private readonly originals = new OriginalRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly reader: PageReader,
    private readonly jobs: Jobs,
    private readonly progress: Progress,
  ) {}

  async handle(
    { originalId }: z.infer<typeof probeOriginal.schema>,
    { attempt }: JobAttempt,
  ): Promise<JobResult> {
    const original = await this.transactions.run(systemCaller(CALLER), (ctx) =>
      this.originals.byId(ctx, originalId),
    );
    if (!original || original.probedAt) return 'SKIPPED';
    const reader = await this.reader.get();
    const probe = await this.scratch.use(original.sha256, (path) => reader.probe(path));
    if (attempt === 1 && probe.flags.some((flag) => flag.startsWith('PARSER.'))) {
      // Perhaps the fault of a machine that was out of breath; a verdict is for good.
      throw new Error(`the probe of ${originalId} ended with ${probe.flags.join()}`);
    }
    await this.transactions.run(systemCaller(CALLER), (ctx) => this.save(ctx, originalId, probe));
    return 'SUCCESS';
  }

  private async save(ctx: Ctx, originalId: string, probe: Probe): Promise<void> {
    const original = await this.originals.byId(ctx, originalId);
    if (!original || original.probedAt) return;
    const flags = probe.flags.reduce<Flag[]>(
      (all, code) => withFlag(all, { code }),
      original.flags,
    );
    const readable = probe.verdict === 'readable';
    const pagesTotal = readable ? probe.pageCount : 0;
    await this.originals.saveProbe(ctx, originalId, {
      mime: probe.mime,
      readable,
      flags,
      pagesTotal,
    });
    for (let pageNo = 1; pageNo <= pagesTotal; pageNo += 1) {
      const singletonKey = pageKey(originalId, pageNo);
      await this.jobs.enqueue(ctx, readPage, { originalId, pageNo }, { singletonKey });
    }
    await this.progress.refresh(ctx, original.stapelId, originalId);
  }
}
