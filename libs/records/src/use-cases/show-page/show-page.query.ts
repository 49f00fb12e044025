import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { PageParams, PageText, PageTextQuery } from '../../contracts/index.js';
import * as actions from '../../contracts/actions.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { VersionTextRepository } from '../../persistence/version-text.repository.js';

/** The text and words of a page of the newest version of a Dokument. */
@Injectable()
export class ShowPageQuery {
  private readonly dokumente = new DokumentRepository();
  private readonly texts = new VersionTextRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws DokumentNotFound, PageNotFound */
  async execute(
    ctx: Ctx,
    { id, pageNo }: PageParams,
    purpose: PageTextQuery['purpose'],
  ): Promise<PageText> {
    const dokument = await this.dokumente.get(ctx, id, 'read');
    const page = await this.texts.newestPage(ctx, dokument, pageNo);
    const action = purpose === 'look' ? actions.dokumentPageRead : actions.dokumentPageSearched;
    await this.audit.record(ctx, action, {
      id,
      akteId: dokument.akte.id,
      details: { pageNo },
    });
    return page;
  }
}
