import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { OutgoingBlob } from '#libs/storage';
import { pagePicture, type PageParams } from '../../contracts/index.js';
import * as actions from '../../contracts/actions.js';
import { PageNotFound } from '../../contracts/errors.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { VersionTextRepository } from '../../persistence/version-text.repository.js';

/**
 * The picture of a page. That it went out is recorded, not that somebody has looked at the page: it
 * may be a thumbnail or a page beside the one that is read.
 */
@Injectable()
export class ShowPageImageQuery {
  private readonly dokumente = new DokumentRepository();
  private readonly texts = new VersionTextRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws DokumentNotFound, PageNotFound also where there is no picture */
  async execute(ctx: Ctx, { id, pageNo }: PageParams): Promise<OutgoingBlob> {
    const dokument = await this.dokumente.get(ctx, id, 'read');
    const page = await this.texts.newestPage(ctx, dokument, pageNo);
    const picture = pagePicture(page);
    if (!picture) throw new PageNotFound();
    await this.audit.record(ctx, actions.dokumentPageImageSent, {
      id,
      akteId: dokument.akte.id,
      details: { pageNo },
    });
    return picture;
  }
}
