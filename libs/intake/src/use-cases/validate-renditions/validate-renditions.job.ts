import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { newId } from '#libs/kernel';
import {
  HandlesJob,
  Transactions,
  type Caller,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { BlobMissing, Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import type { Verdict } from '../../domain/verdict.js';
import { validateRenditions } from '../../jobs.js';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { PdfValidator } from '../../machines/pdf-validator.js';
import {
  RenditionRepository,
  type UnvalidatedRendition,
} from '../../persistence/rendition.repository.js';
import { VerdictRecorder } from '../../steps/verdict-recorder.js';

/** Renditions in one call of the validator, whose start costs more than a small file. */
const BATCH = 50;

/** Bytes of local copies at a time; the first of a batch is taken however large it is. */
const BATCH_BYTES = 100 * 1024 ** 2;

interface LocalCopy extends UnvalidatedRendition {
  readonly path: string;
}

/** Validates renditions in batches, also those that are filed already; without a validator none. */
@HandlesJob(validateRenditions, {
  reads: ['mail', 'akten'],
  records: [actions.renditionValidated, actions.validationGivenUp],
})
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

  async handle(_: object, { caller }: JobAttempt): Promise<JobResult> {
    if (!this.validator.isThere()) return 'SKIPPED';
    const waiting = await this.transactions.look(caller, (ctx) =>
      this.renditions.unvalidated(ctx, BATCH),
    );
    if (waiting.length === 0) return 'SKIPPED';
    const copies: LocalCopy[] = [];
    try {
      await this.fetch(caller, waiting, copies);
      if (copies.length === 0) return 'FAILED';
      const found = await this.validator.validate(copies.map(({ path }) => path));
      for (const copy of copies) await this.settle(caller, copy, found?.get(copy.path));
      return 'SUCCESS';
    } finally {
      for (const { path } of copies) await rm(path, { force: true });
    }
  }

  /**
   * Local copies of as many as fit into a batch. One that cannot be fetched costs itself: a missing one
   * an attempt of its own, any other is tried again.
   *
   * @throws what the store says when it gives nothing at all
   */
  private async fetch(
    caller: Caller,
    waiting: readonly UnvalidatedRendition[],
    copies: LocalCopy[],
  ): Promise<void> {
    let bytes = 0;
    const faults: unknown[] = [];
    for (const rendition of waiting) {
      if (bytes > BATCH_BYTES) break;
      const path = this.scratch.newPath(`${newId()}.pdf`);
      try {
        await pipeline(await this.blobs.open(rendition.sha256), createWriteStream(path));
        bytes += (await stat(path)).size;
        copies.push({ ...rendition, path });
      } catch (error) {
        await rm(path, { force: true });
        this.warn(rendition, 'the rendition cannot be fetched');
        if (error instanceof BlobMissing) await this.verdicts.saveFailure(caller, rendition);
        else faults.push(error);
      }
    }
    if (copies.length === 0 && faults.length > 0) throw faults[0];
  }

  private async settle(
    caller: Caller,
    copy: LocalCopy,
    verdict: Verdict | undefined,
  ): Promise<void> {
    if (verdict) return this.verdicts.save(caller, copy, verdict);
    this.warn(copy, 'the validator gave no verdict');
    await this.verdicts.saveFailure(caller, copy);
  }

  private warn({ letterId }: UnvalidatedRendition, problem: string): void {
    this.logger.warn({ letterId, problem });
  }
}
