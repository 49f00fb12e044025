import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import {
  HandlesJob,
  Transactions,
  type Caller,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import { buildSearchablePdf, type PageUnreadable, type RenditionPage } from '#libs/imaging';
import { unread } from '#libs/imaging/contracts';
import { Blobs } from '#libs/storage';
import { pageOfOriginal, isSameRange } from '../../domain/letter-pages.js';
import * as actions from '../../contracts/actions.js';
import { buildRendition } from '../../jobs.js';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { OriginalRepository } from '../../persistence/original.repository.js';
import { PageRepository, type PageRow } from '../../persistence/page.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { RenditionRepository } from '../../persistence/rendition.repository.js';
import { StapelDesk, unchanged } from '../../steps/stapel-desk.js';
import type { OriginalRow, PosteingangRow } from '../../persistence/rows.js';
import { buildOrFault, isForGood, PageUnavailable } from './builder-failure.js';

/** The letter has other pages than when its PDF was begun. */
class LetterCutMeanwhile extends Error {
  constructor() {
    super('the letter was cut while its rendition was built');
  }
}

/**
 * Makes the searchable PDF of a scanned letter; without it the letter can be filed all the same. Only
 * the builder says that there will be none: when database or store fail, the rendition keeps waiting
 * and `resume-stalled` puts it in line.
 */
@HandlesJob(buildRendition, {
  reads: ['mail'],
  records: [actions.renditionBuilt, actions.renditionFailed],
})
@Injectable()
export class BuildRenditionJob implements JobHandler<typeof buildRendition> {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();
  private readonly pageRepository = new PageRepository();
  private readonly renditions = new RenditionRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly blobs: Blobs,
    private readonly desk: StapelDesk,
    private readonly audit: AuditLog,
  ) {}

  async handle(
    { letterId }: z.infer<typeof buildRendition.schema>,
    job: JobAttempt,
  ): Promise<JobResult> {
    const waiting = await this.waiting(job.caller, letterId);
    if (!waiting) return 'SKIPPED';
    try {
      const { sha256 } = await this.build(job.caller, waiting);
      await this.save(job.caller, waiting.letter, sha256);
      return 'SUCCESS';
    } catch (error) {
      if (!isForGood(error, job.lastAttempt)) throw error;
      await this.save(job.caller, waiting.letter, null);
      return 'FAILED';
    }
  }

  private waiting(caller: Caller, letterId: string) {
    return this.transactions.look(caller, async (ctx) => {
      const letter = await this.letters.byId(ctx, letterId);
      const original = letter && (await this.originals.byId(ctx, letter.originalId));
      return original && letter.rendition === 'waiting' ? { letter, original } : null;
    });
  }

  private async build(
    caller: Caller,
    { letter, original }: { letter: PosteingangRow; original: OriginalRow },
  ): Promise<{ sha256: string }> {
    const out = this.scratch.newPath(`${newId()}.pdf`);
    try {
      await this.scratch.use(original.sha256, (originalPath) =>
        buildOrFault(() => {
          let unreadable = 0;
          const { receivedAt: createdAt } = original;
          const source = {
            originalPath,
            title: letter.title,
            createdAt,
            pages: this.pages(caller, letter),
            // Such a page says already why it cannot be shown; the others are not to suffer for it.
            onUnreadable: (_: number, reason: PageUnreadable) => {
              unreadable += 1;
              // A part keeps its empty places: there is no other file that it could be filed as.
              if (unreadable === letter.pageCount && letter.whole) throw reason;
            },
          };
          return buildSearchablePdf(source, out);
        }),
      );
      return await this.blobs.receive(createReadStream(out), { maxBytes: Number.MAX_SAFE_INTEGER });
    } finally {
      await rm(out, { force: true });
    }
  }

  /** The pages of the letter one by one in short transactions, because rendering takes long. */
  private async *pages(caller: Caller, letter: PosteingangRow): AsyncGenerator<RenditionPage> {
    const { firstPage, pageCount } = letter;
    for (let pageNo = firstPage; pageNo < firstPage + pageCount; pageNo += 1) {
      const page = await this.page(caller, letter.originalId, pageNo);
      // A page that could not be read goes in with its picture alone.
      yield { ...(page?.reading ?? unread(pageNo)), pageNo };
    }
  }

  private async page(caller: Caller, originalId: string, pageNo: number): Promise<PageRow | null> {
    try {
      return await this.transactions.look(caller, (ctx) =>
        this.pageRepository.page(ctx, originalId, pageOfOriginal(pageNo)),
      );
    } catch (error) {
      throw new PageUnavailable(error);
    }
  }

  private async save(caller: Caller, letter: PosteingangRow, sha256: string | null): Promise<void> {
    await this.transactions.run(caller, (ctx) =>
      this.desk.changeIfThere(ctx, letter.id, async (at) => {
        // Somebody may have put pages back in line meanwhile.
        if (at.letter.rendition !== 'waiting') return unchanged('nobody waits for it any more');
        // Cut meanwhile: what was built has pages of others; the next attempt builds what it is now.
        if (!isSameRange(letter, at.letter)) throw new LetterCutMeanwhile();
        const owner = { ownerType: 'intake-original', ownerId: letter.originalId };
        if (sha256) await this.blobs.adopt(ctx, sha256, owner);
        await this.renditions.save(ctx, at, sha256);
        await this.record(ctx, letter, sha256);
        return 'changed';
      }),
    );
  }

  private record(ctx: Ctx, { id }: PosteingangRow, sha256: string | null): Promise<void> {
    return sha256 === null
      ? this.audit.record(ctx, actions.renditionFailed, { id })
      : this.audit.record(ctx, actions.renditionBuilt, { id, details: { sha256 } });
  }
}
