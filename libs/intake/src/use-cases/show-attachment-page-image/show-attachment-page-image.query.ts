import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { pagePicture } from '#libs/records/contracts';
import type { OutgoingBlob } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import type { AttachmentPageParams } from '../../contracts/attachment-address.js';
import { PosteingangPageNotFound } from '../../contracts/errors.js';
import { LetterAttachments } from '../../steps/letter-attachments.js';

/** The picture of a page of a file inside a letter; recorded is that it went out, not that it was seen. */
@Injectable()
export class ShowAttachmentPageImageQuery {
  private readonly attachments = new LetterAttachments();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, AttachmentNotFound, PosteingangPageNotFound also without a picture */
  async execute(ctx: Ctx, address: AttachmentPageParams): Promise<OutgoingBlob> {
    const { akteId, page } = await this.attachments.page(ctx, address);
    const picture = pagePicture(page);
    if (!picture) throw new PosteingangPageNotFound();
    const { id, place, pageNo } = address;
    const recorded = { id, akteId, details: { place, pageNo } };
    await this.audit.record(ctx, actions.attachmentPageImageSent, recorded);
    return picture;
  }
}
