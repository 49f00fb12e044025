import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  HandlesJob,
  Transactions,
  type Caller,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { ReadingSettings } from '../../contracts/index.js';
import { Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { readPage } from '../../jobs.js';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { PageReader } from '../../machines/page-reader.js';
import { readOrFault } from '../../machines/read-or-fault.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { pageOfOriginal } from '../../domain/letter-pages.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { PageSettlement } from '../../steps/page-settlement.js';
import type { OriginalRow } from '../../persistence/rows.js';

/**
 * Reads one page. A poisoned page costs itself and nothing else. Only the reader speaks about the
 * page: when database or store fail, the page keeps waiting and `resume-stalled` puts it in line.
 */
@HandlesJob(readPage, { reads: ['mail'], records: [actions.pageRead, actions.pageFailed] })
@Injectable()
export class ReadPageJob implements JobHandler<typeof readPage> {
  /** One more than engines, so that a page is decoded while all of them read. */
  readonly concurrency: number;
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly reader: PageReader,
    private readonly blobs: Blobs,
    private readonly settlement: PageSettlement,
    settings: ReadingSettings,
  ) {
    this.concurrency = settings.processes + 1;
  }

  async handle(payload: z.infer<typeof readPage.schema>, job: JobAttempt): Promise<JobResult> {
    const { originalId, pageNo } = payload;
    const original = await this.waiting(job.caller, originalId, pageNo);
    if (!original) return 'SKIPPED';
    const reader = await this.reader.get();
    const outcome = await this.scratch.use(original.sha256, (path) =>
      readOrFault(() => reader.readPage(path, pageNo), job),
    );
    if ('errorCode' in outcome) {
      const settled = await this.settlement.settle(job.caller, originalId, { pageNo, ...outcome });
      return settled ? 'FAILED' : 'SKIPPED';
    }
    const { preview, ...read } = outcome;
    const previewSha256 = preview && (await this.blobs.putBuffer(preview)).sha256;
    const reading = { ...read, previewSha256 };
    const settled = await this.settlement.settle(job.caller, originalId, { pageNo, reading });
    return settled ? 'SUCCESS' : 'SKIPPED';
  }

  private waiting(caller: Caller, originalId: string, pageNo: number): Promise<OriginalRow | null> {
    return this.transactions.look(caller, async (ctx) => {
      const page = await this.pages.page(ctx, originalId, pageOfOriginal(pageNo));
      return page?.state === 'waiting' ? this.originals.byId(ctx, originalId) : null;
    });
  }
}
