import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { unread, verdictText } from '#libs/imaging/contracts';
import type { Ctx } from '#libs/platform';
import { Dokumente, type Akte } from '#libs/records';
import type { DokumentValues, PageText, ReadValues } from '#libs/records/contracts';
import { Blobs } from '#libs/storage';
import { partOf } from '../contracts/act.js';
import * as actions from '../contracts/actions.js';
import { PosteingangWithoutRendition } from '../contracts/errors.js';
import { holdsFiles } from '../domain/attachments.js';
import { bytesOf, hasOwnAttachments } from '../domain/letter-bytes.js';
import { pageInLetter } from '../domain/letter-pages.js';
import { undoUntil } from '../domain/undo-window.js';
import type { LetterAtDesk } from '../persistence/at-desk.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { LetterFieldsRepository } from '../persistence/letter-fields.repository.js';
import { OriginalRepository, type AttachmentText } from '../persistence/original.repository.js';
import { PageRepository } from '../persistence/page.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';
import type { OriginalRow, PosteingangRow } from '../persistence/rows.js';
import { AttachmentFiling, type FiledAttachment, type OwnDokument } from './attachment-filing.js';
import { readValues } from './read-values.js';

/** Where a letter goes, and what somebody says of it; what is left out stays empty. */
export interface FilingWish extends Partial<DokumentValues> {
  readonly vorgangId: string | null;
  readonly betreff: string;
  /** Files inside it that become Dokumente of their own. */
  readonly ownDokumente?: readonly OwnDokument[] | undefined;
  /** Values that were read beside the fields of the letter, such as a Betreff in the name of its file. */
  readonly readBeside?: ReadValues;
  /** What belongs together, as the sender names it. */
  readonly act?: string | undefined;
}

/** The Dokumente that a letter has become. */
interface Filed {
  readonly dokumentId: string;
  readonly attachments: FiledAttachment[];
}

/** Makes of a letter at the desk a Dokument, and of those files inside it that are wanted so Dokumente beside it. */
@Injectable()
export class LetterFiling {
  private readonly originals = new OriginalRepository();
  private readonly pages = new PageRepository();
  private readonly known = new LetterFieldsRepository();
  private readonly files = new AttachmentRepository();
  private readonly letters = new PosteingangRepository();

  constructor(
    private readonly dokumente: Dokumente,
    private readonly blobs: Blobs,
    private readonly attachmentFiling: AttachmentFiling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Lays the letter into an Akte and writes that down.
   *
   * @throws PosteingangWithoutRendition, StoreUnreachable, and what filing a Dokument or an attachment throws
   */
  async fileInto(ctx: Ctx, at: LetterAtDesk, akte: Akte, wish: FilingWish): Promise<void> {
    const { letter, original, stapel } = at;
    const { id } = letter;
    const { aktenzeichen, id: akteId } = akte;
    const { dokumentId, attachments } = await this.file(ctx, at, { ...wish, akteId });
    const where = { akteId, aktenzeichen, dokumentId, undoUntil: undoUntil(ctx.now) };
    await this.letters.file(ctx, at, where);
    const own = attachments.length > 0 ? { attachments } : {};
    const dropped = stapel.target ? { stapelId: stapel.id } : {};
    const origin = { originalId: original.id, ...pagesOf(letter) };
    const details = { dokumentId, ...origin, ...own, ...dropped, ...partOf(wish.act) };
    await this.audit.record(ctx, actions.posteingangFiled, { id, akteId, details });
  }

  private async file(
    ctx: Ctx,
    at: LetterAtDesk,
    wish: FilingWish & { readonly akteId: string },
  ): Promise<Filed> {
    const { akteId, vorgangId, betreff, ownDokumente: wanted = [] } = wish;
    const { dokumentId } = await this.dokumente.file(ctx, {
      ...toDokument(await this.bytes(at), at),
      ...(await this.values(ctx, at, wish)),
      ...{ akteId, vorgangId },
      pages: this.pageTexts(ctx, at.letter),
      attachments: await this.attachments(ctx, at),
      clues: await this.known.cluesOf(ctx, at),
      source: { type: 'posteingang', id: at.letter.id },
    });
    const letter = { akteId, vorgangId, dokument: { id: dokumentId, betreff } };
    const attachments = await this.attachmentFiling.file(ctx, at, { wanted, letter });
    return { dokumentId, attachments };
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
  private async values(ctx: Ctx, at: LetterAtDesk, wish: FilingWish) {
    const { betreff, kind = null, dokumentDate = null, sender = null, addressee = null } = wish;
    const { foreignReference = null, deadline = null } = wish;
    const values = { betreff, kind, dokumentDate, sender, addressee, foreignReference, deadline };
    const read = readValues(values, await this.known.of(ctx, at));
    return { ...values, read: { ...wish.readBeside, ...read } };
  }

  /** What stands in the files inside the letter, as far as they are read. */
  private async attachments(ctx: Ctx, at: LetterAtDesk): Promise<AttachmentText[]> {
    if (!hasOwnAttachments(at.letter)) return [];
    const { id } = at.original;
    const data = await this.originals.attachments(ctx, id);
    return holdsFiles(at.original.flags) ? [...data, ...(await this.files.texts(ctx, id))] : data;
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

/** Where in its original a letter lies. */
function pagesOf({ firstPage, pageCount }: PosteingangRow) {
  return { firstPage, lastPage: firstPage + pageCount - 1 };
}
