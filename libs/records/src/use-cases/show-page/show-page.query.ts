import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import type { OutgoingBlob } from '#libs/storage';
import type { PageText } from '../../contracts/index.js';
import { PageNotFound } from '../../domain/records.errors.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';

/** Fetches one page of the newest version of a Dokument, with its text and words. */
@Injectable()
export class ShowPageQuery {
  private readonly dokumente = new DokumentRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws DokumentNotFound, PageNotFound */
  async execute(ctx: Ctx, id: string, pageNo: number): Promise<PageText> {
    const { akte, versions } = await this.dokumente.get(ctx, id, 'read');
    const [newest] = versions;
    const page = newest && (await this.dokumente.page(ctx, newest.id, pageNo));
    if (!page) throw new PageNotFound();
    await this.audit.record(ctx, {
      action: 'dokument.page-read',
      object: { type: 'dokument', id },
      akteId: akte.id,
      body: { pageNo },
    });
    return page;
  }

  /** The picture of a page. @throws DokumentNotFound, PageNotFound also where there is no picture */
  async image(ctx: Ctx, id: string, pageNo: number): Promise<OutgoingBlob> {
    const { previewSha256 } = await this.execute(ctx, id, pageNo);
    if (previewSha256 === null) throw new PageNotFound();
    return { sha256: previewSha256, mime: 'image/jpeg', filename: `seite-${pageNo}.jpg` };
  }
}
