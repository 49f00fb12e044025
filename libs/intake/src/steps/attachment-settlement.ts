import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import { DokumentNotFound, Dokumente } from '#libs/records';
import { Blobs } from '#libs/storage';
import * as actions from '../contracts/actions.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import type { OriginalAtDesk } from '../persistence/at-desk.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import type { PageOutcome } from './page-settlement.js';
import { noted, StapelDesk, unchanged, type DeskOutcome } from './stapel-desk.js';

/** Jobs, of several attempts each and an hour apart, after which a file is given up. */
const MOST_ROUNDS = 5;

/** A file inside an original. */
export interface AttachmentPlace {
  readonly originalId: string;
  readonly place: number;
}

/**
 * Settles the pages of files inside originals, each once. With the last one the file is read, and a letter that
 * was filed before that gives its Dokument the text.
 */
@Injectable()
export class AttachmentSettlement {
  private readonly attachments = new AttachmentRepository();
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly desk: StapelDesk,
    private readonly blobs: Blobs,
    private readonly dokumente: Dokumente,
    private readonly audit: AuditLog,
  ) {}

  async settle(
    caller: Caller,
    { originalId, place }: AttachmentPlace,
    outcome: PageOutcome,
  ): Promise<void> {
    await this.transactions.run(caller, (ctx) =>
      this.desk.changeOriginal(ctx, originalId, async (at) => {
        if (!(await this.attachments.settlePage(ctx, at, place, outcome))) {
          return unchanged('another attempt has settled the page');
        }
        await this.keepPicture(ctx, { originalId, place }, outcome);
        return this.finish(ctx, at, place);
      }),
    );
  }

  /**
   * A job could not read the file with its last attempt. After some such jobs it is given up, which people are
   * told; what the machine is short of never counts. Answers whether it is given up.
   */
  async fail(
    caller: Caller,
    { originalId, place }: AttachmentPlace,
    { counts }: { counts: boolean },
  ): Promise<boolean> {
    const outcome = { isOver: false };
    await this.transactions.run(caller, (ctx) =>
      this.desk.changeOriginal(ctx, originalId, async (at) => {
        const round = { counts, most: MOST_ROUNDS };
        outcome.isOver = await this.attachments.noteFailure(ctx, at, place, round);
        if (!outcome.isOver) return noted('it is tried again; only giving it up is said');
        const recorded = { id: originalId, details: { place } };
        await this.audit.record(ctx, actions.attachmentGivenUp, recorded);
        await this.takeOver(ctx, originalId, place);
        return 'changed';
      }),
    );
    return outcome.isOver;
  }

  private async keepPicture(
    ctx: Ctx,
    { originalId, place }: AttachmentPlace,
    outcome: PageOutcome,
  ) {
    if (!('reading' in outcome) || !outcome.reading.previewSha256) return;
    const ownerId = `${originalId}:${place}:${outcome.pageNo}`;
    const owner = { ownerType: 'intake-attachment-page', ownerId };
    await this.blobs.adopt(ctx, outcome.reading.previewSha256, owner);
  }

  private async finish(ctx: Ctx, at: OriginalAtDesk, place: number): Promise<DeskOutcome> {
    if (!(await this.attachments.finish(ctx, at, place))) {
      return noted('a page of a file inside; the last one is recorded for all of them');
    }
    const { id } = at.original;
    await this.audit.record(ctx, actions.attachmentRead, { id, details: { place } });
    await this.takeOver(ctx, id, place);
    return 'changed';
  }

  /** A letter that was filed meanwhile: what stands in the file is found with its Dokument. */
  private async takeOver(ctx: Ctx, originalId: string, place: number): Promise<void> {
    const dokumentId = await this.letters.dokumentOfWhole(ctx, originalId);
    const text = dokumentId && (await this.attachments.textOf(ctx, originalId, place));
    if (!dokumentId || !text) return;
    try {
      await this.dokumente.addAttachmentText(ctx, dokumentId, text);
    } catch (error) {
      // Withdrawn meanwhile: the text stays with the letter.
      if (!(error instanceof DokumentNotFound)) throw error;
    }
  }
}
