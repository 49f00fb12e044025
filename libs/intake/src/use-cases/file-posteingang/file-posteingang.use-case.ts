import { Injectable } from '@nestjs/common';
import { partOf } from '../../contracts/act.js';
import * as actions from '../../contracts/actions.js';
import { AuditLog } from '#libs/audit';
import { unread, verdictText } from '#libs/imaging/contracts';
import type { Ctx } from '#libs/platform';
import { Akten, Dokumente, type Akte } from '#libs/records';
import type { PageText } from '#libs/records/contracts';
import { Blobs } from '#libs/storage';
import {
  PosteingangWithoutRendition,
  PosteingangFiledElsewhere,
  PosteingangNotFound,
} from '../../contracts/errors.js';
import { pageInLetter } from '../../domain/letter-pages.js';
import { readValues } from '../../steps/read-values.js';
import { undoUntil } from '../../domain/undo-window.js';
import { OriginalRepository, type AttachmentText } from '../../persistence/original.repository.js';
import { LetterFieldsRepository } from '../../persistence/letter-fields.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { AlreadyFiled } from '../../steps/already-filed.js';
import { requireReady } from '../../steps/require-ready.js';
import { StapelDesk } from '../../steps/stapel-desk.js';
import type { LetterAtDesk } from '../../persistence/at-desk.js';
import { bytesOf, hasOwnAttachments } from '../../domain/letter-bytes.js';
import type { FiledDto, FilePosteingangBody } from './file-posteingang.dto.js';
import type { OriginalRow, PosteingangRow } from '../../persistence/rows.js';

/** Files a letter: Akte and Vorgang where wanted, Dokument, log, all in one transaction. */
@Injectable()
export class FilePosteingangUseCase {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();
  private readonly known = new LetterFieldsRepository();

  constructor(
    private readonly desk: StapelDesk,
    private readonly akten: Akten,
    private readonly dokumente: Dokumente,
    private readonly blobs: Blobs,
    private readonly alreadyFiled: AlreadyFiled,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws PosteingangNotFound, PosteingangNotReady, PosteingangAlreadyFiled,
   * PosteingangFiledElsewhere, PosteingangWithoutRendition for a part without its PDF, AkteNotFound,
   * AkteClosed, AktenplaneinheitNotFound, NoOrgUnit, VorgangNotFound, VorgangClosed, BlobMissing,
   * StoreUnreachable
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
    const { letter, original } = at;
    const { id } = letter;
    const akte = await this.akte(ctx, input);
    const { dokumentId } = await this.dokumente.file(ctx, {
      ...toDokument(await this.bytes(at), at),
      ...(await this.values(ctx, at, input)),
      akteId: akte.id,
      vorgangId: await this.vorgangId(ctx, akte.id, input),
      pages: this.pageTexts(ctx, letter),
      attachments: await this.attachments(ctx, at),
      clues: await this.known.cluesOf(ctx, at),
      source: { type: 'posteingang', id },
    });
    const { aktenzeichen } = akte;
    const where = { akteId: akte.id, aktenzeichen, dokumentId, undoUntil: undoUntil(ctx.now) };
    await this.letters.file(ctx, at, where);
    const origin = { originalId: original.id, ...pagesOf(letter) };
    const details = { dokumentId, ...origin, ...partOf(input.act) };
    await this.audit.record(ctx, actions.posteingangFiled, { id, akteId: akte.id, details });
  }

  /** The bytes that become the Dokument. @throws PosteingangWithoutRendition, StoreUnreachable */
  private async bytes({ letter, original }: LetterAtDesk): Promise<FiledBytes> {
    const bytes = bytesOf(letter, original);
    if (bytes.kind === 'missing') throw new PosteingangWithoutRendition();
    const { kind, ...blob } = bytes;
    if (kind === 'original') return { ...blob, size: original.size };
    const found = await this.blobs.stat(blob.sha256);
    if (!found) throw new PosteingangWithoutRendition();
    return { ...blob, size: found.size };
  }

  /** What is known of the letter, and which of it is what rules have read in it. */
  private async values(ctx: Ctx, at: LetterAtDesk, input: FilePosteingangBody) {
    const { betreff, kind = null, dokumentDate = null, sender = null, addressee = null } = input;
    const { foreignReference = null, deadline = null } = input;
    const values = { betreff, kind, dokumentDate, sender, addressee, foreignReference, deadline };
    return { ...values, read: readValues(values, await this.known.of(ctx, at)) };
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

  private async attachments(ctx: Ctx, at: LetterAtDesk): Promise<AttachmentText[]> {
    return hasOwnAttachments(at.letter) ? this.originals.attachments(ctx, at.original.id) : [];
  }

  /** The pages of the letter and nothing else of the original, counted from 1. */
  private async *pageTexts(ctx: Ctx, letter: PosteingangRow): AsyncGenerator<PageText> {
    for await (const page of this.pages.pages(ctx, letter)) {
      const pageNo = pageInLetter(letter, page.pageNo);
      yield page.reading ? { ...page.reading, pageNo } : { ...unread(pageNo), previewSha256: null };
    }
  }
}

/** The bytes of a Dokument. */
type FiledBytes = Pick<OriginalRow, 'sha256' | 'size' | 'mime' | 'filename'>;

/** @throws PosteingangNotFound */
function toFiledDto(filed: PosteingangRow | null): FiledDto {
  if (!filed?.akteId || !filed.aktenzeichen || !filed.dokumentId || !filed.undoUntil) {
    throw new PosteingangNotFound();
  }
  const { akteId, aktenzeichen, dokumentId } = filed;
  return { dokumentId, akteId, aktenzeichen, undoUntil: filed.undoUntil.toISOString() };
}

/** Where in its original a letter lies. */
function pagesOf({ firstPage, pageCount }: PosteingangRow) {
  return { firstPage, lastPage: firstPage + pageCount - 1 };
}

function toDokument(bytes: FiledBytes, { letter, original }: LetterAtDesk) {
  const { renditionSha256, verdict } = letter;
  return {
    receivedAt: original.receivedAt,
    original: bytes,
    rendition: renditionSha256
      ? { sha256: renditionSha256, mime: 'application/pdf', validation: verdictText(verdict) }
      : null,
    pageCount: letter.pageCount,
  };
}
