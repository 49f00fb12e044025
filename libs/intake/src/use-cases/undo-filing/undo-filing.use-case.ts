import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { Records } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { PosteingangNotFound, UndoNotPossible } from '../../contracts/errors.js';
import { mayUndo } from '../../domain/undo-window.js';
import {
  PosteingangRepository,
  type PosteingangRow,
} from '../../persistence/posteingang.repository.js';
import { Progress } from '../../steps/progress.js';

/** Takes a filing back within its window: the Dokument leaves the Akte, the letter is open again. */
@Injectable()
export class UndoFilingUseCase {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly records: Records,
    private readonly audit: AuditLog,
    private readonly progress: Progress,
  ) {}

  /** @throws PosteingangNotFound, UndoNotPossible, AkteClosed */
  async execute(ctx: Ctx, id: string): Promise<PosteingangRow> {
    const letter = await this.letters.lock(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const { dokumentId, akteId, undoUntil, filedById } = letter;
    const own = filedById === ctx.actor.id;
    if (!dokumentId || !undoUntil || !own || !mayUndo(undoUntil, ctx.now))
      throw new UndoNotPossible();
    await this.records.withdrawDokument(ctx, dokumentId);
    await this.letters.unfile(ctx, id, letter.pagesFailed > 0 ? 'attention' : 'ready');
    await this.audit.record(ctx, actions.filingUndone, { id, akteId, details: { dokumentId } });
    await this.progress.refresh(ctx, letter.stapelId, letter.originalId);
    const reopened = await this.letters.visible(ctx, id);
    if (!reopened) throw new PosteingangNotFound();
    return reopened;
  }
}
