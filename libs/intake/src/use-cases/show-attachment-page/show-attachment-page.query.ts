import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { PageText, PageTextQuery } from '#libs/records/contracts';
import * as actions from '../../contracts/actions.js';
import type { AttachmentPageParams } from '../../contracts/attachment-address.js';
import { LetterAttachments } from '../../steps/letter-attachments.js';

/** The text and words of a page of a file inside a letter. */
@Injectable()
export class ShowAttachmentPageQuery {
  private readonly attachments = new LetterAttachments();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, AttachmentNotFound, PosteingangPageNotFound */
  async execute(
    ctx: Ctx,
    address: AttachmentPageParams,
    purpose: PageTextQuery['purpose'],
  ): Promise<PageText> {
    const { akteId, page } = await this.attachments.page(ctx, address);
    const { id, place, pageNo } = address;
    const isLook = purpose === 'look';
    const action = isLook ? actions.attachmentPageRead : actions.attachmentPageSearched;
    await this.audit.record(ctx, action, { id, akteId, details: { place, pageNo } });
    return page;
  }
}
