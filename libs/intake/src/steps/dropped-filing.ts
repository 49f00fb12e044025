import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { Akten, Dokumente } from '#libs/records';
import { proposedBetreff } from '../domain/attachments.js';
import type { LetterCare } from '../domain/letter-care.js';
import type { LetterAtDesk } from '../persistence/at-desk.js';
import {
  DroppedLetterRepository,
  type DropOutcome,
  type DroppedLetter,
} from '../persistence/dropped-letter.repository.js';
import { LetterFieldsRepository } from '../persistence/letter-fields.repository.js';
import { LetterFiling, type FilingWish } from './letter-filing.js';
import { valuesRead } from './read-values.js';
import { StapelDesk, noted, unchanged, type DeskOutcome } from './stapel-desk.js';

/** What filing came to: `later` where it is not its time yet, or nothing is left to do. */
export type FilingAttempt = Extract<DropOutcome, { state: 'kept' }> | 'filed' | 'later';

/** Files a letter where it was dropped, by the right of whoever dropped it, who is the actor. */
@Injectable()
export class DroppedFiling {
  private readonly dropped = new DroppedLetterRepository();
  private readonly known = new LetterFieldsRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly akten: Akten,
    private readonly dokumente: Dokumente,
    private readonly filing: LetterFiling,
  ) {}

  /**
   * Whoever does it a second time finds it done. A letter that the actor does not see any more is answered as
   * a right that is gone.
   *
   * @throws AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed, and what filing a letter throws
   */
  async file(ctx: Ctx, { letterId }: DroppedLetter): Promise<FilingAttempt> {
    const attempt: { is: FilingAttempt } = { is: { state: 'kept', reason: 'right-gone' } };
    await this.desk.changeIfThere(ctx, letterId, async (at) => {
      const now = await this.dropped.byLetter(ctx, letterId);
      if (now?.state !== 'waiting' || at.letter.state === 'reading') {
        attempt.is = 'later';
        return unchanged('it was filed or kept before, or is being read again');
      }
      const [is, outcome] = await this.fileAtDesk(ctx, at, now);
      attempt.is = is;
      return outcome;
    });
    return attempt.is;
  }

  private async fileAtDesk(
    ctx: Ctx,
    at: LetterAtDesk,
    dropped: DroppedLetter,
  ): Promise<[FilingAttempt, DeskOutcome]> {
    if (at.letter.state === 'filed' && at.letter.akteId !== dropped.akteId) {
      return [{ state: 'kept', reason: 'arranged' }, unchanged('it lies in another Akte now')];
    }
    if (at.letter.state === 'filed') {
      await this.dropped.settle(ctx, at, { state: 'filed' });
      return ['filed', noted('somebody has filed it by hand, which is recorded')];
    }
    if (isArranged(at.letter.care, dropped.personId)) {
      return [{ state: 'kept', reason: 'arranged' }, unchanged('it is for somebody else now')];
    }
    const akte = await this.akten.lockOpen(ctx, dropped.akteId);
    const [twin] = await this.dokumente.withBytes(ctx, akte.id, [at.original.sha256]);
    if (twin) {
      const kept = { state: 'kept', reason: 'duplicate', twinId: twin.dokumentId } as const;
      return [kept, unchanged('the same bytes lie in the Akte')];
    }
    await this.filing.fileInto(ctx, at, akte, await this.wish(ctx, at, dropped));
    await this.dropped.settle(ctx, at, { state: 'filed' });
    return ['filed', 'changed'];
  }

  /** With what was read in it; what nobody can read is called like its file, and says so. */
  private async wish(
    ctx: Ctx,
    at: LetterAtDesk,
    { vorgangId }: DroppedLetter,
  ): Promise<FilingWish> {
    const values = valuesRead(await this.known.of(ctx, at));
    const { betreff } = values;
    if (betreff !== undefined) return { ...values, betreff, vorgangId };
    const { filename: text, mime } = at.original;
    const named = proposedBetreff({ name: text, mime }, '').value;
    const from = { text, pageNo: 1, box: null, reason: 'Dateiname', sureness: 'likely' } as const;
    return { ...values, betreff: named, vorgangId, readBeside: { betreff: from } };
  }
}

/** Whether somebody has decided something else about the letter than whoever dropped it. */
function isArranged({ owner, asideReason }: LetterCare, personId: string): boolean {
  const isOthers = owner !== null && owner.person?.id !== personId;
  return isOthers || asideReason !== null;
}
