import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { newId } from '#libs/kernel';
import {
  HandlesJob,
  systemCaller,
  Transactions,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { buildSearchablePdf, PageUnreadable, type RenditionPage } from '#libs/imaging';
import { Blobs } from '#libs/storage';
import { withFlag } from '../../domain/flags.js';
import { buildRendition } from '../../jobs.js';
import { OriginalScratch } from '../../original-scratch.js';
import { OriginalRepository, type OriginalRow } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import { Progress } from '../../progress.js';

const CALLER = 'intake.build-rendition';

/** No validator has looked at it, so nothing more may be said. */
const NOT_VALIDATED = 'PDF/A nicht geprüft';

/** Makes the searchable PDF of a scan; without it the original can be filed all the same. */
@HandlesJob(buildRendition)
@Injectable()
export class BuildRenditionJob implements JobHandler<typeof buildRendition> {
  private readonly stapel = new StapelRepository();
  private readonly originals = new OriginalRepository();
  private readonly pageRepository = new PageRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly blobs: Blobs,
    private readonly progress: Progress,
  ) {}

  async handle(
    { originalId }: z.infer<typeof buildRendition.schema>,
    job: JobAttempt,
  ): Promise<JobResult> {
    const original = await this.transactions.run(systemCaller(CALLER), (ctx) =>
      this.originals.byId(ctx, originalId),
    );
    if (original?.renditionState !== 'waiting') return 'SKIPPED';
    try {
      await this.save(original, (await this.build(original)).sha256);
      return 'SUCCESS';
    } catch (error) {
      if (!job.lastAttempt && !(error instanceof PageUnreadable)) throw error;
      await this.save(original, null);
      return 'FAILED';
    }
  }

  private async build(original: OriginalRow): Promise<{ sha256: string }> {
    const out = this.scratch.newPath(`${newId()}.pdf`);
    try {
      await this.scratch.use(original.sha256, (originalPath) =>
        buildSearchablePdf(
          {
            originalPath,
            title: original.filename,
            createdAt: original.receivedAt,
            pages: this.pages(original),
          },
          out,
        ),
      );
      return await this.blobs.receive(createReadStream(out), { maxBytes: Number.MAX_SAFE_INTEGER });
    } finally {
      await rm(out, { force: true });
    }
  }

  /** Page by page in short transactions, because rendering takes long. */
  private async *pages({ id, pagesTotal }: OriginalRow): AsyncGenerator<RenditionPage> {
    for (let pageNo = 1; pageNo <= pagesTotal; pageNo += 1) {
      const page = await this.transactions.run(systemCaller(CALLER), (ctx) =>
        this.pageRepository.page(ctx, id, pageNo),
      );
      const { widthPx = 1, heightPx = 1, words = [] } = page?.reading ?? {};
      yield { pageNo, widthPx, heightPx, words };
    }
  }

  private async save(original: OriginalRow, sha256: string | null): Promise<void> {
    await this.transactions.run(systemCaller(CALLER), async (ctx) => {
      // The Stapel first, as everywhere; somebody may have put pages back in line meanwhile.
      await this.stapel.lock(ctx, original.stapelId);
      const current = await this.originals.byId(ctx, original.id);
      if (current?.renditionState !== 'waiting') return;
      const { flags } = current;
      if (sha256) {
        const owner = { ownerType: 'intake-original', ownerId: original.id };
        await this.blobs.adopt(ctx, sha256, owner);
      }
      await this.originals.saveRendition(ctx, original.id, {
        state: sha256 ? 'done' : 'failed',
        sha256,
        validation: sha256 ? NOT_VALIDATED : null,
        flags: sha256 ? flags : withFlag(flags, { code: 'RENDITION.FAILED' }),
      });
      await this.progress.refresh(ctx, original.stapelId, original.id);
    });
  }
}
