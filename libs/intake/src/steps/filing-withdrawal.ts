import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { DokumentFamily, Dokumente, type DokumentInAkte } from '#libs/records';
import { AttachmentOutOfReach } from '../contracts/errors.js';
import { ChangedMeanwhile, type Filing } from './changed-meanwhile.js';

/** The letter at the desk and the Dokument it was filed as. */
interface Filed {
  readonly letterId: string;
  readonly dokumentId: string;
}

/** What has left which Akte. */
interface Withdrawn {
  readonly akteId: string;
  readonly betreff: string;
}

/** A letter that was filed, and the Dokumente that its attachments have become; all of them are held. */
interface Held {
  readonly letter: Filing & Withdrawn;
  readonly attached: readonly Filing[];
}

/**
 * Takes the Dokument of a letter out of its Akte, and with it those that its attachments have become, wherever they
 * lie. All of them leave or none: an attachment that stayed behind would be filed twice with the letter. So
 * nothing leaves where somebody has gone on with one of them, has moved it, or it is out of the actor's reach.
 */
@Injectable()
export class FilingWithdrawal {
  constructor(
    private readonly dokumente: Dokumente,
    private readonly family: DokumentFamily,
    private readonly meanwhile: ChangedMeanwhile,
  ) {}

  /**
   * As if it had never been filed; a Dokument that was moved since is not where the filing has put it.
   *
   * @throws FilingChangedMeanwhile, AttachmentOutOfReach, AkteClosed, VorgangClosed, DokumentNotFound
   */
  async undo(ctx: Ctx, filed: Filed): Promise<Withdrawn> {
    const held = await this.hold(ctx, filed);
    await this.meanwhile.refuseMoved(ctx, held.letter);
    return this.withdraw(ctx, held);
  }

  /**
   * Out of the Akte it lies in now, however it came there.
   *
   * @throws FilingChangedMeanwhile, AttachmentOutOfReach, AkteClosed, VorgangClosed, DokumentNotFound
   */
  async giveBack(ctx: Ctx, filed: Filed): Promise<Withdrawn> {
    return this.withdraw(ctx, await this.hold(ctx, filed));
  }

  private async hold(ctx: Ctx, { letterId, dokumentId }: Filed): Promise<Held> {
    const { dokument, attached, outOfReach } = await this.family.hold(ctx, dokumentId);
    const letter = { ...filingOf(letterId, dokument), betreff: dokument.dokument.betreff };
    if (outOfReach.length > 0) await this.refuseOutOfReach(ctx, letter, outOfReach);
    return { letter, attached: attached.map((each) => filingOf(letterId, each)) };
  }

  private async withdraw(ctx: Ctx, { letter, attached }: Held): Promise<Withdrawn> {
    await this.meanwhile.refuse(ctx, letter);
    for (const each of attached) {
      await this.meanwhile.refuseMoved(ctx, each);
      await this.meanwhile.refuse(ctx, each);
    }
    for (const { dokumentId } of [...attached, letter]) {
      await this.dokumente.withdraw(ctx, dokumentId);
    }
    return { akteId: letter.akteId, betreff: letter.betreff };
  }

  /** Tells what stands in the history of the Akte that the actor sees, and nothing of where the other one lies. */
  private async refuseOutOfReach(ctx: Ctx, letter: Filing, ids: readonly string[]): Promise<never> {
    for (const dokumentId of [...ids, letter.dokumentId]) {
      await this.meanwhile.refuseMoved(ctx, { ...letter, dokumentId });
    }
    throw new AttachmentOutOfReach();
  }
}

function filingOf(letterId: string, { dokument, akte }: DokumentInAkte): Filing {
  return { letterId, dokumentId: dokument.id, akteId: akte.id, vorgangId: dokument.vorgangId };
}
