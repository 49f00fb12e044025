import type { Ctx } from '#libs/platform';
import type { PageText } from '#libs/records/contracts';
import {
  AttachmentNotFound,
  PosteingangNotFound,
  PosteingangPageNotFound,
} from '../contracts/errors.js';
import { hasOwnAttachments } from '../domain/letter-bytes.js';
import { AttachmentRepository, type AttachmentRow } from '../persistence/attachment.repository.js';
import { PosteingangRepository } from '../persistence/posteingang.repository.js';

/** A file inside a letter. */
export interface AttachmentAddress {
  /** Of the letter. */
  readonly id: string;
  /** In its original, from 1. */
  readonly place: number;
}

/** A file inside a letter, and the Akte in whose history a look at it belongs once the letter is filed. */
interface Found {
  readonly akteId: string | null;
  readonly originalId: string;
  readonly attachment: AttachmentRow;
}

/** The files inside letters, for whoever sees the letter. A part of an original that was cut has none. */
export class LetterAttachments {
  private readonly letters = new PosteingangRepository();
  private readonly attachments = new AttachmentRepository();

  /** @throws PosteingangNotFound, AttachmentNotFound */
  async get(ctx: Ctx, { id, place }: AttachmentAddress): Promise<Found> {
    const letter = await this.letters.visible(ctx, id);
    if (!letter) throw new PosteingangNotFound();
    const { akteId, originalId } = letter;
    const attachment = hasOwnAttachments(letter)
      ? await this.attachments.one(ctx, originalId, place)
      : null;
    if (!attachment) throw new AttachmentNotFound();
    return { akteId, originalId, attachment };
  }

  /** A page of one that was read. @throws PosteingangNotFound, AttachmentNotFound, PosteingangPageNotFound */
  async page(
    ctx: Ctx,
    address: AttachmentAddress & { readonly pageNo: number },
  ): Promise<{ akteId: string | null; page: PageText }> {
    const { akteId, originalId } = await this.get(ctx, address);
    const found = await this.attachments.page(ctx, originalId, address);
    if (!found?.reading) throw new PosteingangPageNotFound();
    return { akteId, page: found.reading };
  }
}
