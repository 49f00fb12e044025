import { Injectable } from '@nestjs/common';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { Dokumente } from '#libs/records';
import { UndoNotPossible } from '../../contracts/errors.js';
import { mayUndo } from '../../domain/undo-window.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { ChangedMeanwhile } from '../../steps/changed-meanwhile.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import type { PosteingangItem } from '../../views/intake.dto.js';
import { toPosteingangItem } from '../../views/posteingang-item-view.js';

/**
 * Takes a filing back within its window: the Dokument leaves the Akte, the letter is open again. What a
 * colleague has gone on with stays.
 */
@Injectable()
export class UndoFilingUseCase {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly dokumente: Dokumente,
    private readonly meanwhile: ChangedMeanwhile,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws PosteingangNotFound, UndoNotPossible, FilingChangedMeanwhile, AkteClosed, VorgangClosed,
   * DokumentNotFound
   */
  async execute(ctx: Ctx, id: string): Promise<PosteingangItem> {
    const letter = await this.desk.change(ctx, id, async (at) => {
      const { dokumentId, akteId, undoUntil, filedById } = at.letter;
      const own = filedById === ctx.actor.id;
      if (!dokumentId || !undoUntil || !own || !mayUndo(undoUntil, ctx.now)) {
        throw new UndoNotPossible();
      }
      const { dokument, akte } = await this.dokumente.lock(ctx, dokumentId);
      const { vorgangId } = dokument;
      await this.meanwhile.refuse(ctx, { letterId: id, dokumentId, akteId: akte.id, vorgangId });
      await this.dokumente.withdraw(ctx, dokumentId);
      await this.letters.unfile(ctx, at);
      await this.audit.record(ctx, actions.filingUndone, { id, akteId, details: { dokumentId } });
      return 'changed';
    });
    return toPosteingangItem(letter);
  }
}
