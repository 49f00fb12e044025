import { cutText } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '#libs/audit';
import {
  HandlesJob,
  Transactions,
  type Ctx,
  type JobAttempt,
  type JobHandler,
  type JobResult,
} from '#libs/platform';
import {
  isDisguised,
  PageUnreadable,
  type Attachment,
  type Probe,
  type Reader,
} from '#libs/imaging';
import { holdsFiles } from '../../domain/attachments.js';
import { flagsSeen, isFinal, withFlag } from '../../domain/flags.js';
import { factsOf } from '../../domain/original-facts.js';
import * as actions from '../../contracts/actions.js';
import { probeOriginal } from '../../jobs.js';
import { OriginalScratch } from '../../machines/original-scratch.js';
import { PageReader } from '../../machines/page-reader.js';
import {
  OriginalRepository,
  type AttachmentText,
  type Probed,
} from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { ReadingQueue } from '../../steps/reading-queue.js';
import { StapelDesk, unchanged, type DeskOutcome } from '../../steps/stapel-desk.js';
import type { OriginalAtDesk } from '../../persistence/at-desk.js';

/** Looks at an original for the first time and puts its pages in line. */
@HandlesJob(probeOriginal, { reads: ['mail'], records: actions.originalProbed })
@Injectable()
export class ProbeOriginalJob implements JobHandler<typeof probeOriginal> {
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly scratch: OriginalScratch,
    private readonly reader: PageReader,
    private readonly queue: ReadingQueue,
    private readonly desk: StapelDesk,
    private readonly audit: AuditLog,
  ) {}

  async handle(
    { originalId }: z.infer<typeof probeOriginal.schema>,
    { attempt, caller }: JobAttempt,
  ): Promise<JobResult> {
    const original = await this.transactions.look(caller, (ctx) =>
      this.originals.byId(ctx, originalId),
    );
    if (!original || original.probedAt) return 'SKIPPED';
    const reader = await this.reader.get();
    const { probe, attachments } = await this.scratch.use(original.sha256, async (path) => {
      const found = await reader.probe(path);
      return { probe: found, attachments: await xmlInside(reader, path, found) };
    });
    if (attempt === 1 && !probe.flags.every(isFinal)) {
      // A verdict is for good.
      throw new Error(`the probe of ${originalId} ended with ${probe.flags.join()}`);
    }
    await this.transactions.run(caller, (ctx) =>
      this.desk.changeOriginal(ctx, originalId, (at) => this.save(ctx, at, probe, attachments)),
    );
    return 'SUCCESS';
  }

  private async save(
    ctx: Ctx,
    at: OriginalAtDesk,
    probe: Probe,
    attachments: readonly AttachmentText[],
  ): Promise<DeskOutcome> {
    const { original } = at;
    if (original.probedAt) return unchanged('another attempt was first');
    const seen = flagsSeen(probe, original.flags);
    const disguised = isDisguised(original.filename, probe.format);
    const flags = disguised ? withFlag(seen, { code: 'ORIGINAL.DISGUISED' }) : seen;
    const readable = probe.verdict === 'readable';
    const pagesTotal = readable ? probe.pageCount : 0;
    const { mime } = probe;
    const facts = factsOf(flags);
    await this.originals.saveProbe(ctx, at, { mime, readable, flags, pagesTotal, ...facts });
    await this.originals.insertAttachments(ctx, at, attachments);
    if (original.readingCancelledAt) await this.pages.cancelOriginals(ctx, at, [original.id]);
    else {
      const pageNos = Array.from({ length: pagesTotal }, (_, index) => index + 1);
      await this.queue.add(ctx, at, pageNos);
    }
    if (holdsFiles(flags)) await this.queue.takeOut(ctx, original);
    await this.record(ctx, original.id, { readable, pagesTotal, flags });
    return 'changed';
  }

  private record(
    ctx: Ctx,
    id: string,
    { readable, pagesTotal, flags }: Pick<Probed, 'readable' | 'pagesTotal' | 'flags'>,
  ): Promise<void> {
    const details = {
      readable,
      pages: pagesTotal,
      flags: [...new Set(flags.map(({ code }) => code))],
    };
    return this.audit.record(ctx, actions.originalProbed, { id, details });
  }
}

/**
 * The text of the XML files inside a PDF, e-invoices above all; the files stay in the original. One
 * that cannot be taken out has no text, and the original is what it is without it.
 */
async function xmlInside(
  reader: Reader,
  path: string,
  { flags }: Probe,
): Promise<AttachmentText[]> {
  if (!flags.includes('PDF.E_INVOICE') && !flags.includes('PDF.ATTACHMENTS')) return [];
  const files = await reader.attachments(path).catch((error: unknown): Attachment[] => {
    if (error instanceof PageUnreadable) return [];
    throw error;
  });
  return files.flatMap(({ name, text }) => (text ? [{ name: cutText(name, 200), text }] : []));
}
