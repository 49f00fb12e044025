import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Events, type Ctx } from '#libs/platform';
import { Blobs } from '#libs/storage';
import * as actions from '../../contracts/actions.js';
import { dokumentReadAgain, type PageText } from '../../contracts/index.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { VersionTextRepository } from '../../persistence/version-text.repository.js';

/**
 * Lays new texts of pages over those that the newest version of a Dokument has. The old ones stay;
 * the bytes are not touched, so an Akte that is closed takes them too.
 */
@Injectable()
export class AddReadingsUseCase {
  private readonly dokumente = new DokumentRepository();
  private readonly texts = new VersionTextRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly blobs: Blobs,
    private readonly events: Events,
  ) {}

  /** @throws DokumentNotFound, BlobMissing */
  async execute(ctx: Ctx, dokumentId: string, pages: AsyncIterable<PageText>): Promise<void> {
    const { akte, versions } = await this.dokumente.get(ctx, dokumentId, 'change');
    const [newest] = versions;
    if (!newest) return;
    const owner = { ownerType: 'dokument-version', ownerId: newest.id };
    const engines = new Set<string>();
    let count = 0;
    for await (const page of pages) {
      await this.texts.insertPage(ctx, newest.id, page);
      if (page.previewSha256) await this.blobs.adopt(ctx, page.previewSha256, owner);
      engines.add([page.engine, page.model, page.engineVersion].filter(Boolean).join(' '));
      count += 1;
    }
    if (count === 0) return;
    await this.audit.record(ctx, actions.dokumentHasNewTexts, {
      id: dokumentId,
      akteId: akte.id,
      details: { versionId: newest.id, pages: count, engines: [...engines].sort() },
    });
    const read = { dokumentId, versionId: newest.id, akteId: akte.id };
    await this.events.publish(ctx, dokumentReadAgain, read);
  }
}
