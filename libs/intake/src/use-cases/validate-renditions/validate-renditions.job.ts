import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { newId } from '#libs/kernel';
import {
  HandlesJob,
  systemCaller,
  Transactions,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { Blobs } from '#libs/storage';
import type { Verdict } from '../../domain/verdict.js';
import { validateRenditions } from '../../jobs.js';
import { OriginalScratch } from '../../original-scratch.js';
import { PdfValidator } from '../../pdf-validator.js';
import {
  RenditionRepository,
  type UnvalidatedRendition,
} from '../../persistence/rendition.repository.js';
import { VerdictRecorder } from '../../verdict-recorder.js';

const CALLER = 'intake.validate-renditions';

/** Renditions in one call of the validator, whose start costs more than a small file. */
const BATCH = 50;

/** Bytes of local copies at a time; the first of a batch is taken however large it is. */
const BATCH_BYTES = 100 * 1024 ** 2;

interface LocalCopy extends UnvalidatedRendition {
  readonly path: string;
}

/** Validates renditions in batches, also those that are filed already; without a validator none. */
@HandlesJob(validateRenditions)
@Injectable()
export class ValidateRenditionsJob implements JobHandler<typeof validateRenditions> {
  private readonly logger = new Logger(ValidateRenditionsJob.name);
  private readonly renditions = new RenditionRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly blobs: Blobs,
    private readonly validator: PdfValidator,
    private readonly verdicts: VerdictRecorder,
  ) {}

  async handle(): Promise<JobResult> {
    if (!this.validator.isThere()) return 'SKIPPED';
    const waiting = await this.transactions.run(systemCaller(CALLER), (ctx) =>
      this.renditions.unvalidated(ctx, BATCH),
    );
    if (waiting.length === 0) return 'SKIPPED';
    const copies: LocalCopy[] = [];
    try {
      await this.fetch(waiting, copies);
      const found = await this.validator.validate(copies.map(({ path }) => path));
      for (const copy of copies) await this.settle(copy, found?.get(copy.path));
      return 'SUCCESS';
    } finally {
      for (const { path } of copies) await rm(path, { force: true });
    }
  }

  private async fetch(
    waiting: readonly UnvalidatedRendition[],
    copies: LocalCopy[],
  ): Promise<void> {
    let bytes = 0;
    for (const rendition of waiting) {
      if (bytes > BATCH_BYTES) return;
      const path = this.scratch.newPath(`${newId()}.pdf`);
      copies.push({ ...rendition, path });
      await pipeline(await this.blobs.open(rendition.sha256), createWriteStream(path));
      bytes += (await stat(path)).size;
    }
  }

  private async settle(copy: LocalCopy, verdict: Verdict | undefined): Promise<void> {
    if (verdict) return this.verdicts.save(copy, verdict);
    // Nothing is said of it, and the next ones must not wait behind it.
    this.logger.warn({ letterId: copy.letterId, problem: 'the validator gave no verdict' });
    await this.transactions.run(systemCaller(CALLER), (ctx) =>
      this.renditions.putBack(ctx, copy.letterId),
    );
  }
}
