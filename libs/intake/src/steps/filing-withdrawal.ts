import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { Dokumente } from '#libs/records';
import { ChangedMeanwhile } from './changed-meanwhile.js';

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

/**
 * Takes the Dokument of a letter out of its Akte, and with it those that its attachments have become, unless
 * somebody has gone on with one of them.
 */
@Injectable()
export class FilingWithdrawal {
  constructor(
    private readonly dokumente: Dokumente,
    private readonly meanwhile: ChangedMeanwhile,
  ) {}

  /**
   * As if it had never been filed; a Dokument that was moved since is not where the filing has put it.
   *
   * @throws FilingChangedMeanwhile, AkteClosed, VorgangClosed, DokumentNotFound
   */
  async undo(ctx: Ctx, filed: Filed): Promise<Withdrawn> {
    const filing = await this.hold(ctx, filed);
    await this.meanwhile.refuseMoved(ctx, filing);
    return this.withdraw(ctx, filing);
  }

  /**
   * Out of the Akte it lies in now, however it came there.
   *
   * @throws FilingChangedMeanwhile, AkteClosed, VorgangClosed, DokumentNotFound
   */
  async giveBack(ctx: Ctx, filed: Filed): Promise<Withdrawn> {
    return this.withdraw(ctx, await this.hold(ctx, filed));
  }

  private async hold(ctx: Ctx, filed: Filed) {
    const { dokument, akte } = await this.dokumente.lock(ctx, filed.dokumentId);
    const { vorgangId, betreff } = dokument;
    return { ...filed, akteId: akte.id, vorgangId, betreff };
  }

  private async withdraw(
    ctx: Ctx,
    filing: Filed & Withdrawn & { readonly vorgangId: string | null },
  ): Promise<Withdrawn> {
    await this.meanwhile.refuse(ctx, filing);
    await this.withdrawAttached(ctx, filing);
    await this.dokumente.withdraw(ctx, filing.dokumentId);
    return { akteId: filing.akteId, betreff: filing.betreff };
  }

  /** What came with the letter goes with it; an attachment that was moved away has gone its own way. */
  private async withdrawAttached(ctx: Ctx, { letterId, dokumentId: from }: Filed): Promise<void> {
    for (const { id: dokumentId, akteId } of await this.dokumente.attachedTo(ctx, from)) {
      await this.meanwhile.refuseMoved(ctx, { letterId, dokumentId, akteId, vorgangId: null });
      const held = await this.hold(ctx, { letterId, dokumentId });
      await this.meanwhile.refuse(ctx, held);
      await this.dokumente.withdraw(ctx, dokumentId);
    }
  }
}
