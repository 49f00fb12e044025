import { Injectable } from '@nestjs/common';
import { unread } from '#libs/imaging/contracts';
import type { Ctx } from '#libs/platform';
import { Dokumente } from '#libs/records';
import type { PageText, ReadValues } from '#libs/records/contracts';
import { AttachmentNotFound, AttachmentNotRead } from '../contracts/errors.js';
import { proposedBetreff } from '../domain/attachments.js';
import { hasOwnAttachments } from '../domain/letter-bytes.js';
import { AttachmentRepository, type AttachmentRow } from '../persistence/attachment.repository.js';
import type { LetterAtDesk } from '../persistence/at-desk.js';

/** A file inside a letter that becomes a Dokument of its own. */
export interface OwnDokument {
  readonly place: number;
  readonly betreff: string;
}

/** What has become of one. */
export interface FiledAttachment {
  readonly place: number;
  readonly dokumentId: string;
}

/** The Dokument of the letter, and where it lies. */
interface FiledLetter {
  readonly akteId: string;
  readonly vorgangId: string | null;
  readonly dokument: { readonly id: string; readonly betreff: string };
}

type Listed = AttachmentRow & { readonly beginning: string };

/**
 * Files inside a letter as Dokumente beside it. The Dokument of the letter stays whole: its original holds them
 * all the same.
 */
@Injectable()
export class AttachmentFiling {
  private readonly attachments = new AttachmentRepository();

  constructor(private readonly dokumente: Dokumente) {}

  /**
   * Lays each into the same Akte and Vorgang, in the order given.
   *
   * @throws AttachmentNotFound also for one that could not be taken out, AttachmentNotRead, and what filing throws
   */
  async file(
    ctx: Ctx,
    at: LetterAtDesk,
    { wanted, letter }: { wanted: readonly OwnDokument[]; letter: FiledLetter },
  ): Promise<FiledAttachment[]> {
    if (wanted.length === 0) return [];
    const known = hasOwnAttachments(at.letter)
      ? await this.attachments.list(ctx, at.original.id)
      : [];
    const filed: FiledAttachment[] = [];
    for (const { place, betreff } of wanted) {
      const attachment = known.find((each) => each.place === place);
      if (!attachment) throw new AttachmentNotFound();
      const dokumentId = await this.fileOne(ctx, at, { attachment, betreff, letter });
      filed.push({ place, dokumentId });
    }
    return filed;
  }

  private async fileOne(
    ctx: Ctx,
    { letter: { id }, original }: LetterAtDesk,
    { attachment, betreff, letter }: { attachment: Listed; betreff: string; letter: FiledLetter },
  ): Promise<string> {
    const { place, sha256, size, mime, name, state, pagesTotal } = attachment;
    if (sha256 === null || size === null) throw new AttachmentNotFound();
    if (state === 'waiting') throw new AttachmentNotRead();
    const { akteId, vorgangId, dokument } = letter;
    const { dokumentId } = await this.dokumente.file(ctx, {
      ...{ akteId, vorgangId, betreff },
      kind: null,
      dokumentDate: null,
      read: readBetreff(attachment, betreff),
      receivedAt: original.receivedAt,
      original: { sha256, size, mime, filename: name },
      rendition: null,
      pages: this.pages(ctx, original.id, attachment),
      pageCount: pagesTotal,
      source: { type: 'posteingang-attachment', id: `${id}:${place}` },
      attachedTo: dokument,
    });
    return dokumentId;
  }

  /** Each page, also those of a file that was given up. */
  private async *pages(
    ctx: Ctx,
    originalId: string,
    { place, pagesTotal }: Listed,
  ): AsyncGenerator<PageText> {
    for (let pageNo = 1; pageNo <= pagesTotal; pageNo += 1) {
      const page = await this.attachments.page(ctx, originalId, { place, pageNo });
      yield page?.reading ?? { ...unread(pageNo), previewSha256: null };
    }
  }
}

/**
 * A Betreff that is what the name of the file says, or the attached mail, was read and not typed; what stands
 * there is the name, or the line of the mail.
 */
function readBetreff(attachment: Listed, betreff: string): ReadValues {
  const { value, reason, text } = proposedBetreff(attachment, attachment.beginning);
  if (value !== betreff.trim()) return {};
  return { betreff: { text, pageNo: 1, box: null, reason, sureness: 'likely' } };
}
