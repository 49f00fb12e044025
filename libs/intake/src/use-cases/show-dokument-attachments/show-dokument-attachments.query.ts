import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { Dokumente } from '#libs/records';
import * as actions from '../../contracts/actions.js';
import { PosteingangRepository } from '../../persistence/posteingang.repository.js';
import { AttachmentsView } from '../../views/attachments-view.js';
import { attachmentsDto } from '../../views/intake.dto.js';

/** The files inside a Dokument, and the letter under whose address they are looked at. */
export const dokumentAttachmentsDto = z
  .strictObject({
    letterId: z
      .uuid()
      .nullable()
      .describe('Der Eingang, unter dem sie abgerufen werden; null, wenn es keinen gibt'),
    attachments: attachmentsDto,
  })
  .meta({ id: 'DokumentAttachments' });
export type DokumentAttachmentsDto = z.infer<typeof dokumentAttachmentsDto>;

const NONE: DokumentAttachmentsDto['attachments'] = { state: 'none', items: [] };

/** Lists what hangs on the mail, or lies in the PDF, that has become a Dokument. */
@Injectable()
export class ShowDokumentAttachmentsQuery {
  private readonly letters = new PosteingangRepository();
  private readonly view = new AttachmentsView();

  constructor(
    private readonly dokumente: Dokumente,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DokumentNotFound */
  async execute(ctx: Ctx, id: string): Promise<DokumentAttachmentsDto> {
    const { akte } = await this.dokumente.get(ctx, id);
    const letterId = await this.letters.idOfDokument(ctx, id);
    const letter = letterId === null ? null : await this.letters.visible(ctx, letterId);
    const attachments = letter ? await this.view.show(ctx, letter) : NONE;
    const details = { files: attachments.items.length };
    await this.audit.record(ctx, actions.dokumentAttachmentsShown, {
      id,
      akteId: akte.id,
      details,
    });
    return { letterId: letter?.id ?? null, attachments };
  }
}
