import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import type { Ctx } from '#libs/platform';
import { UndoNotPossible } from '../../contracts/errors.js';
import type { LetterAtDesk } from '../../persistence/at-desk.js';
import { LetterCareRepository } from '../../persistence/letter-care.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { FilingWithdrawal } from '../../steps/filing-withdrawal.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import type { PosteingangItem } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/**
 * Takes a filing back, at any time and whoever it was by: the Dokument leaves the Akte, the letter is open
 * again, with whom it was before; whoever would not see it there has it now. What somebody else has gone
 * on with stays, and so does what was moved.
 */
@Injectable()
export class UndoFilingUseCase {
  private readonly letters = new PosteingangRepository();
  private readonly care = new LetterCareRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly withdrawal: FilingWithdrawal,
    private readonly directory: Directory,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws PosteingangNotFound, UndoNotPossible, FilingChangedMeanwhile, AttachmentOutOfReach, AkteClosed, VorgangClosed,
   * DokumentNotFound
   */
  async execute(ctx: Ctx, id: string): Promise<PosteingangItem> {
    const letter = await this.desk.change(ctx, id, async (at) => {
      const { dokumentId } = at.letter;
      if (!dokumentId) throw new UndoNotPossible();
      const { akteId, betreff } = await this.withdrawal.undo(ctx, { letterId: id, dokumentId });
      await this.letters.unfile(ctx, at);
      await this.keepInSight(ctx, at);
      await this.audit.record(ctx, actions.filingUndone, {
        id,
        akteId,
        details: { dokumentId, betreff },
      });
      return 'changed';
    });
    return toPosteingangItem(letter);
  }

  /** Nobody takes a letter back and is left with nothing: they want to file it elsewhere. */
  private async keepInSight(ctx: Ctx, at: LetterAtDesk): Promise<void> {
    const { id, care } = at.letter;
    if (await this.letters.visible(ctx, id)) return;
    const names = await this.directory.displayNames(ctx, [ctx.actor.id]);
    const person = { id: ctx.actor.id, name: names.get(ctx.actor.id) ?? '' };
    await this.care.save(ctx, at, { ...care, owner: { orgUnit: null, person, note: null } });
  }
}
