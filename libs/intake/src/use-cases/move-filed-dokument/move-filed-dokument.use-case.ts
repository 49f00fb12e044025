import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { DokumentNotFound, Dokumente, type DokumentDto } from '#libs/records';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { StapelDesk, unchanged } from '../../steps/stapel-desk.js';
import type { MoveDokumentBody } from './move-filed-dokument.dto.js';

/**
 * Lays a filed Dokument into another Akte or Vorgang, and the letter it was with it: who sees the letter
 * follows from the Akte.
 */
@Injectable()
export class MoveFiledDokumentUseCase {
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly dokumente: Dokumente,
  ) {}

  /**
   * @throws DokumentNotFound, DokumentChangedMeanwhile, PosteingangNotFound, AkteNotFound, AkteClosed,
   * VorgangNotFound, VorgangClosed
   */
  async execute(ctx: Ctx, dokumentId: string, input: MoveDokumentBody): Promise<DokumentDto> {
    // Whoever may not see the Dokument hears nothing of its letter either.
    await this.dokumente.get(ctx, dokumentId);
    const letterId = await this.letters.idOfDokument(ctx, dokumentId);
    if (letterId === null) await this.dokumente.move(ctx, dokumentId, input);
    else await this.moveWithLetter(ctx, letterId, { ...input, dokumentId });
    return this.dokumente.show(ctx, dokumentId);
  }

  private async moveWithLetter(
    ctx: Ctx,
    letterId: string,
    { dokumentId, ...input }: MoveDokumentBody & { dokumentId: string },
  ): Promise<void> {
    await this.desk.change(ctx, letterId, async (at) => {
      if (at.letter.dokumentId !== dokumentId) throw new DokumentNotFound();
      const moved = await this.dokumente.move(ctx, dokumentId, input);
      if (!moved) return unchanged('the Dokument lies there already');
      const { akte } = await this.dokumente.get(ctx, dokumentId);
      await this.letters.moveTo(ctx, at, akte);
      return 'changed';
    });
  }
}
