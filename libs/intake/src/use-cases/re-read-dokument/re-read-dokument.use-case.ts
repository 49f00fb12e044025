import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { Dokumente } from '#libs/records';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { ReopenPages } from '../../steps/reopen-pages.js';
import { StapelDesk, unchanged } from '../../steps/stapel-desk.js';

/**
 * Has all pages of the letter read again that a Dokument was. Its PDF stays the one that was filed;
 * search and page texts follow when all pages are read.
 */
@Injectable()
export class ReReadDokumentUseCase {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly dokumente: Dokumente,
    private readonly reopenPages: ReopenPages,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DokumentNotFound, AkteClosed, PosteingangNotFound */
  async execute(ctx: Ctx, dokumentId: string): Promise<void> {
    // Whoever may not see the Dokument hears nothing of its letter either.
    await this.dokumente.get(ctx, dokumentId);
    const letterId = await this.letters.idOfDokument(ctx, dokumentId);
    if (letterId === null) {
      ctx.trail.unchanged('the Dokument was no letter');
      return;
    }
    await this.desk.change(ctx, letterId, async (at) => {
      const { akte } = await this.dokumente.lockOpen(ctx, dokumentId);
      if (at.letter.dokumentId !== dokumentId) return unchanged('it is no Dokument any more');
      const pages = await this.reopenPages.all(ctx, at);
      await this.letters.setReadingAgain(ctx, at, ctx.now);
      await this.audit.record(ctx, actions.dokumentReReadingRequested, {
        id: dokumentId,
        akteId: akte.id,
        details: { pages },
      });
      return 'changed';
    });
  }
}
