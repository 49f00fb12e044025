import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { OutgoingBlob } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import type { AttachmentParams } from '../../contracts/attachment-address.js';
import { AttachmentNotFound } from '../../contracts/errors.js';
import { LetterAttachments } from '../../steps/letter-attachments.js';

/** A type that no browser shows by itself, whatever the bytes are. */
const DOWNLOAD_ONLY = 'application/octet-stream';

/** The bytes of a file inside a letter, for download and never to be shown; recorded before they go out. */
@Injectable()
export class DownloadAttachmentQuery {
  private readonly attachments = new LetterAttachments();

  constructor(private readonly audit: AuditLog) {}

  /** @throws PosteingangNotFound, AttachmentNotFound also where it could not be taken out */
  async execute(ctx: Ctx, address: AttachmentParams): Promise<OutgoingBlob> {
    const { akteId, attachment } = await this.attachments.get(ctx, address);
    const { sha256, name, place } = attachment;
    if (sha256 === null) throw new AttachmentNotFound();
    const details = { place, sha256 };
    const recorded = { id: address.id, akteId, details };
    await this.audit.record(ctx, actions.attachmentDownloaded, recorded);
    return { sha256, mime: DOWNLOAD_ONLY, filename: name };
  }
}
