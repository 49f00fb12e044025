import { Injectable } from '@nestjs/common';
import type { Ctx } from '#libs/platform';
import { Akten, type Akte } from '#libs/records';
import { PosteingangFiledElsewhere, PosteingangNotFound } from '../../contracts/errors.js';
import type { LetterAtDesk } from '../../persistence/at-desk.js';
import type { PosteingangRow } from '../../persistence/rows.js';
import { AlreadyFiled } from '../../steps/already-filed.js';
import { LetterFiling } from '../../steps/letter-filing.js';
import { requireReady } from '../../steps/require-ready.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import type { FiledDto, FilePosteingangBody } from './file-posteingang.dto.js';

/** Files a letter: Akte and Vorgang where wanted, Dokumente, log, all in one transaction. */
@Injectable()
export class FilePosteingangUseCase {
  constructor(
    private readonly desk: StapelDesk,
    private readonly akten: Akten,
    private readonly filing: LetterFiling,
    private readonly alreadyFiled: AlreadyFiled,
  ) {}

  /**
   * @throws PosteingangNotFound, PosteingangNotReady, PosteingangAlreadyFiled,
   * PosteingangFiledElsewhere, PosteingangWithoutRendition for a part without its PDF, AttachmentNotFound,
   * AttachmentNotRead, AkteNotFound, AkteClosed, AktenplaneinheitNotFound, NoOrgUnit, VorgangNotFound,
   * VorgangClosed, BlobMissing, StoreUnreachable
   */
  async execute(ctx: Ctx, id: string, input: FilePosteingangBody): Promise<FiledDto> {
    const filed = await this.desk.changeIfThere(ctx, id, async (at) => {
      await this.alreadyFiled.refuse(ctx, at.letter);
      requireReady(at.letter);
      await this.file(ctx, at, input);
      return 'changed';
    });
    if (!filed && (await this.desk.wasSeen(ctx, id))) throw new PosteingangFiledElsewhere();
    return toFiledDto(filed);
  }

  private async file(ctx: Ctx, at: LetterAtDesk, input: FilePosteingangBody): Promise<void> {
    const akte = await this.akte(ctx, input);
    const vorgangId = await this.vorgangId(ctx, akte.id, input);
    await this.filing.fileInto(ctx, at, akte, { ...input, vorgangId });
  }

  private akte(ctx: Ctx, { akteId, newAkte }: FilePosteingangBody): Promise<Akte> {
    return newAkte ? this.akten.open(ctx, newAkte) : this.akten.get(ctx, akteId ?? '');
  }

  private async vorgangId(
    ctx: Ctx,
    akteId: string,
    { vorgangId, newVorgang }: FilePosteingangBody,
  ): Promise<string | null> {
    if (!newVorgang) return vorgangId ?? null;
    return (await this.akten.openVorgang(ctx, akteId, newVorgang.betreff)).id;
  }
}

/** @throws PosteingangNotFound */
function toFiledDto(filed: PosteingangRow | null): FiledDto {
  if (!filed?.akteId || !filed.aktenzeichen || !filed.dokumentId || !filed.undoUntil) {
    throw new PosteingangNotFound();
  }
  const { akteId, aktenzeichen, dokumentId } = filed;
  return { dokumentId, akteId, aktenzeichen, undoUntil: filed.undoUntil.toISOString() };
}
