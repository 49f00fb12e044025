import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { Records, type Akte } from '#libs/records';
import type { PageText } from '#libs/records/contracts';
import { Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import {
  MailWithoutRendition,
  PosteingangAlreadyFiled,
  PosteingangFiledElsewhere,
  PosteingangNotFound,
  PosteingangNotReady,
} from '../../contracts/errors.js';
import { isWhole, pageInLetter } from '../../domain/letter-range.js';
import { undoUntil } from '../../domain/undo-window.js';
import { verdictText } from '../../domain/verdict.js';
import { OriginalRepository, type OriginalRow } from '../../persistence/original.repository.js';
import { PageRepository } from '../../persistence/page.repository.js';
import {
  PosteingangRepository,
  type PosteingangRow,
} from '../../persistence/posteingang.repository.js';
import { Progress } from '../../steps/progress.js';
import type { FiledDto, FilePosteingangBody } from './file-posteingang.dto.js';

/** Files a letter: Akte and Vorgang where wanted, Dokument, log, all in one transaction. */
@Injectable()
export class FilePosteingangUseCase {
  private readonly letters = new PosteingangRepository();
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();

  constructor(
    private readonly records: Records,
    private readonly blobs: Blobs,
    private readonly audit: AuditLog,
    private readonly progress: Progress,
  ) {}

  /**
   * @throws PosteingangNotFound, PosteingangNotReady, PosteingangAlreadyFiled,
   * PosteingangFiledElsewhere, MailWithoutRendition for a part without its PDF, and those of Records
   */
  async execute(ctx: Ctx, id: string, input: FilePosteingangBody): Promise<FiledDto> {
    const letter = await this.ready(ctx, id);
    const original = await this.originals.byId(ctx, letter.originalId);
    if (!original) throw new PosteingangNotFound();
    const akte = await this.akte(ctx, input);
    const vorgangId = input.newVorgang
      ? (await this.records.openVorgang(ctx, akte.id, input.newVorgang.betreff)).id
      : (input.vorgangId ?? null);
    const { dokumentId } = await this.records.fileDokument(ctx, {
      ...toDokument(await this.file(letter, original), letter, input),
      akteId: akte.id,
      vorgangId,
      pages: this.pageTexts(ctx, letter),
      // Files inside an original that was cut belong to none of its letters for sure.
      attachments: isWhole(letter) ? await this.originals.attachments(ctx, original.id) : [],
      source: { type: 'posteingang', id },
    });
    const filed = { akteId: akte.id, aktenzeichen: akte.aktenzeichen, dokumentId };
    await this.letters.file(ctx, id, { ...filed, undoUntil: undoUntil(ctx.now) });
    await this.audit.record(ctx, actions.posteingangFiled, {
      id,
      akteId: akte.id,
      details: { dokumentId, originalId: original.id, ...pagesOf(letter) },
    });
    await this.progress.refresh(ctx, letter.stapelId, original.id);
    return { ...filed, undoUntil: undoUntil(ctx.now).toISOString() };
  }

  /**
   * The bytes that become the Dokument. Of an original that was cut these are the letter's own PDF:
   * the whole holds the letters of others, who may belong to other units.
   */
  private async file(letter: PosteingangRow, original: OriginalRow): Promise<FiledFile> {
    const { mime, filename, receivedAt } = original;
    if (isWhole(letter))
      return { sha256: original.sha256, size: original.size, mime, filename, receivedAt };
    const sha256 = letter.renditionSha256;
    const found = sha256 && (await this.blobs.stat(sha256));
    if (!sha256 || !found) throw new MailWithoutRendition();
    const name = `${letter.title}.pdf`;
    return { sha256, size: found.size, mime: 'application/pdf', filename: name, receivedAt };
  }

  private async ready(ctx: Ctx, id: string): Promise<PosteingangRow> {
    const letter = await this.letters.lock(ctx, id);
    if (!letter && (await this.letters.wasSeen(ctx, id))) throw new PosteingangFiledElsewhere();
    if (!letter) throw new PosteingangNotFound();
    if (letter.state === 'filed') throw new PosteingangAlreadyFiled(letter.aktenzeichen ?? '');
    if (letter.state === 'reading') throw new PosteingangNotReady();
    return letter;
  }

  private akte(ctx: Ctx, { akteId, newAkte }: FilePosteingangBody): Promise<Akte> {
    return newAkte ? this.records.openAkte(ctx, newAkte) : this.records.akte(ctx, akteId ?? '');
  }

  /** The pages of the letter and nothing else of the original, counted from 1. */
  private async *pageTexts(ctx: Ctx, letter: PosteingangRow): AsyncGenerator<PageText> {
    for await (const page of this.pages.pages(ctx, letter)) {
      const pageNo = pageInLetter(letter, page.pageNo);
      yield page.reading ? { ...page.reading, pageNo } : unreadPage(pageNo);
    }
  }
}

/** The bytes of a Dokument and when they came. */
type FiledFile = Pick<OriginalRow, 'sha256' | 'size' | 'mime' | 'filename' | 'receivedAt'>;

/** Where in its original a letter lies. */
function pagesOf({ firstPage, pageCount }: PosteingangRow) {
  return { firstPage, lastPage: firstPage + pageCount - 1 };
}

function toDokument(file: FiledFile, letter: PosteingangRow, input: FilePosteingangBody) {
  const { sha256, mime, filename, size, receivedAt } = file;
  const { renditionSha256, verdict } = letter;
  return {
    betreff: input.betreff,
    kind: input.kind,
    dokumentDate: input.dokumentDate ?? null,
    receivedAt,
    original: { sha256, mime, filename, size },
    rendition: renditionSha256
      ? { sha256: renditionSha256, mime: 'application/pdf', validation: verdictText(verdict) }
      : null,
    pageCount: letter.pageCount,
  };
}

/** A page nobody could read keeps its place, so that page numbers stay those of the letter. */
function unreadPage(pageNo: number): PageText {
  return {
    pageNo,
    widthPx: 1,
    heightPx: 1,
    source: 'none',
    text: '',
    words: [],
    engine: '',
    model: '',
    engineVersion: '',
    meanConfidence: null,
    blank: false,
    previewSha256: null,
  };
}
