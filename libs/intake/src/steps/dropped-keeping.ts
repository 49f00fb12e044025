import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import type { Ctx } from '#libs/platform';
import * as actions from '../contracts/actions.js';
import { DROP_REFUSALS } from '../domain/dropped.js';
import type { LetterOwner, Named } from '../domain/letter-care.js';
import type { LetterAtDesk } from '../persistence/at-desk.js';
import {
  DroppedLetterRepository,
  type DropOutcome,
  type DroppedLetter,
} from '../persistence/dropped-letter.repository.js';
import { LetterCareRepository } from '../persistence/letter-care.repository.js';
import { StapelDesk, noted, unchanged, type DeskOutcome } from './stapel-desk.js';

/** Leaves a letter that could not be filed where it was dropped in the inbox, with whoever dropped it. */
@Injectable()
export class DroppedKeeping {
  private readonly dropped = new DroppedLetterRepository();
  private readonly care = new LetterCareRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly directory: Directory,
    private readonly audit: AuditLog,
  ) {}

  /** Done once; nothing for a letter that somebody has filed there by hand meanwhile. */
  async keep(
    ctx: Ctx,
    dropped: DroppedLetter,
    refusal: Extract<DropOutcome, { state: 'kept' }>,
  ): Promise<void> {
    const { letterId, personId } = dropped;
    await this.desk.changeIfThere(ctx, letterId, async (at) => {
      if (at.letter.akteId === dropped.akteId) return this.wasFiled(ctx, at);
      if (!(await this.dropped.settle(ctx, at, refusal))) {
        return unchanged('another attempt has settled it');
      }
      const { reason, twinId } = refusal;
      await this.giveTo(ctx, at, personId, DROP_REFUSALS[reason]);
      const twin = twinId === undefined ? {} : { twinId };
      const details = { stapelId: at.stapel.id, personId, refusal: reason, ...twin };
      await this.audit.record(ctx, actions.posteingangKept, { id: letterId, details });
      return 'changed';
    });
  }

  private async wasFiled(ctx: Ctx, at: LetterAtDesk): Promise<DeskOutcome> {
    await this.dropped.settle(ctx, at, { state: 'filed' });
    return noted('somebody has filed it by hand, which is recorded');
  }

  /** Passes it on to the person, or to the unit where that one files no more; what others have arranged stays. */
  private async giveTo(ctx: Ctx, at: LetterAtDesk, personId: string, note: string): Promise<void> {
    const { care } = at.letter;
    if (at.letter.state === 'filed' || care.owner || care.asideReason !== null) return;
    const owner = await this.owner(ctx, at, personId);
    if (owner) await this.care.save(ctx, at, { ...care, owner: { ...owner, note } });
  }

  private async owner(
    ctx: Ctx,
    { stapel: { orgUnitId } }: LetterAtDesk,
    personId: string,
  ): Promise<Omit<LetterOwner, 'note'> | null> {
    const filer = await this.directory.filer(ctx, personId);
    if (filer) return { orgUnit: null, person: { id: filer.id, name: filer.displayName } };
    const unit: Named | null = await this.directory.orgUnit(ctx, orgUnitId);
    return unit && { orgUnit: { id: unit.id, name: unit.name }, person: null };
  }
}
