import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  AppConfig,
  HandlesJob,
  systemCaller,
  Transactions,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { PageUnreadable, ReadingInterrupted, type PageReading } from '#libs/imaging';
import type { PageText } from '#libs/records/contracts';
import { Blobs } from '#libs/storage';
import { isFinal } from '../../domain/flags.js';
import { readPage } from '../../jobs.js';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { PageReader } from '../../machines/page-reader.js';
import { OriginalRepository, type OriginalRow } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { Progress } from '../../steps/progress.js';

const CALLER = 'intake.read-page';

/**
 * Reads one page. A poisoned page costs itself and nothing else. Only the reader speaks about the
 * page: when database or store fail, the page keeps waiting and `resume-stalled` puts it in line.
 */
@HandlesJob(readPage)
@Injectable()
export class ReadPageJob implements JobHandler<typeof readPage> {
  /** One more than engines, so that a page is decoded while all of them read. */
  readonly concurrency: number;
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly reader: PageReader,
    private readonly blobs: Blobs,
    private readonly progress: Progress,
    config: AppConfig,
  ) {
    this.concurrency = config.reading.processes + 1;
  }

  async handle(payload: z.infer<typeof readPage.schema>, job: JobAttempt): Promise<JobResult> {
    const { originalId, pageNo } = payload;
    const original = await this.waiting(originalId, pageNo);
    if (!original) return 'SKIPPED';
    const reader = await this.reader.get();
    const outcome = await this.scratch.use(original.sha256, (path) =>
      readOrFault(() => reader.readPage(path, pageNo), job),
    );
    if ('errorCode' in outcome) {
      await this.settle(original, pageNo, outcome);
      return 'FAILED';
    }
    const preview = outcome.preview && (await this.blobs.putBuffer(outcome.preview));
    const reading = toPageText(outcome, preview?.sha256 ?? null);
    await this.settle(original, pageNo, { reading });
    return 'SUCCESS';
  }

  private waiting(originalId: string, pageNo: number): Promise<OriginalRow | null> {
    return this.transactions.run(systemCaller(CALLER), async (ctx) => {
      const page = await this.pages.page(ctx, originalId, pageNo);
      return page?.state === 'waiting' ? this.originals.byId(ctx, originalId) : null;
    });
  }

  private async settle(
    original: OriginalRow,
    pageNo: number,
    outcome: { reading: PageText } | { errorCode: string },
  ): Promise<void> {
    await this.transactions.run(systemCaller(CALLER), async (ctx) => {
      // The Stapel first, as everywhere: whoever cancels holds it while he takes pages out of line.
      await this.stapel.lock(ctx, original.stapelId);
      if (!(await this.pages.settlePage(ctx, original.id, pageNo, outcome))) return;
      if ('reading' in outcome && outcome.reading.previewSha256) {
        const owner = { ownerType: 'intake-page', ownerId: `${original.id}:${pageNo}` };
        await this.blobs.adopt(ctx, outcome.reading.previewSha256, owner);
      }
      await this.progress.refresh(ctx, original.stapelId, original.id);
    });
  }
}

/** @throws whatever the reader throws, as long as another attempt may mend it */
async function readOrFault(
  read: () => Promise<PageReading>,
  { lastAttempt }: JobAttempt,
): Promise<PageReading | { errorCode: string }> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof PageUnreadable ? error.code : 'PAGE.UNREADABLE';
    if (error instanceof ReadingInterrupted) throw error;
    if (!lastAttempt && !isFinal(code)) throw error;
    return { errorCode: code };
  }
}

function toPageText(
  { preview: _, words, quality, codes, ...reading }: PageReading,
  previewSha256: string | null,
): PageText {
  return {
    ...reading,
    words: words.map((word) => ({ ...word })),
    quality: quality && { ...quality, cutOff: [...quality.cutOff] },
    codes: codes.map((code) => ({ ...code })),
    previewSha256,
  };
}
