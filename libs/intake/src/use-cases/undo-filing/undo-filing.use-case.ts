import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { UndoNotPossible } from '../../contracts/errors.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { FilingWithdrawal } from '../../steps/filing-withdrawal.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import type { PosteingangItem } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/**
 * Takes a filing back, at any time and whoever it was by: the Dokument leaves the Akte, the letter is open
 * again. What somebody else has gone on with stays, and so does what was moved.
 */
@Injectable()
export class UndoFilingUseCase {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly withdrawal: FilingWithdrawal,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws PosteingangNotFound, UndoNotPossible, FilingChangedMeanwhile, AkteClosed, VorgangClosed,
   * DokumentNotFound
   */
  async execute(ctx: Ctx, id: string): Promise<PosteingangItem> {
    const letter = await this.desk.change(ctx, id, async (at) => {
      const { dokumentId } = at.letter;
      if (!dokumentId) throw new UndoNotPossible();
      const { akteId, betreff } = await this.withdrawal.undo(ctx, { letterId: id, dokumentId });
      await this.letters.unfile(ctx, at);
      await this.audit.record(ctx, actions.filingUndone, {
        id,
        akteId,
        details: { dokumentId, betreff },
      });
      return 'changed';
    });
    return toPosteingangItem(letter);
  }
}
