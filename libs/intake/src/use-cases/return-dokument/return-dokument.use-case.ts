import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { DokumentNotFound, Dokumente } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { DokumentWasNoLetter } from '../../contracts/errors.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { FilingWithdrawal } from '../../steps/filing-withdrawal.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import type { ReturnBody, ReturnedDto } from './return-dokument.dto.js';

/**
 * Gives a letter back to the inbox, whoever has filed it: the Dokument leaves the Akte, its bytes, values and
 * history stay, and the letter says who has given it back and why.
 */
@Injectable()
export class ReturnDokumentUseCase {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly dokumente: Dokumente,
    private readonly withdrawal: FilingWithdrawal,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DokumentNotFound, DokumentWasNoLetter, FilingChangedMeanwhile, AttachmentOutOfReach, AkteClosed, VorgangClosed */
  async execute(ctx: Ctx, dokumentId: string, { reason }: ReturnBody): Promise<ReturnedDto> {
    // Whoever may not see the Dokument hears nothing of its letter either.
    await this.dokumente.get(ctx, dokumentId);
    const id = await this.letters.idOfDokument(ctx, dokumentId);
    if (id === null) throw new DokumentWasNoLetter();
    const outcome = { returned: false };
    const letter = await this.desk.changeIfThere(ctx, id, async (at) => {
      if (at.letter.dokumentId !== dokumentId) throw new DokumentNotFound();
      const filed = { letterId: id, dokumentId };
      const { akteId, betreff } = await this.withdrawal.giveBack(ctx, filed);
      await this.letters.unfile(ctx, at);
      await this.letters.setReturned(ctx, at, { reason, akteId });
      const details = { dokumentId, betreff, statedReason: reason };
      await this.audit.record(ctx, actions.posteingangReturned, { id, akteId, details });
      outcome.returned = true;
      return 'changed';
    });
    if (!outcome.returned) throw new DokumentNotFound();
    return { posteingangId: letter?.id ?? null };
  }
}
