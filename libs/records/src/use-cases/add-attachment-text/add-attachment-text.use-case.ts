import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Events, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { dokumentReadAgain } from '../../contracts/index.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import { VersionTextRepository } from '../../persistence/version-text.repository.js';

/**
 * Gives the newest version of a Dokument the text of a file inside its original that was read only after the
 * filing, so that search finds it. No bytes change: an Akte that is closed takes it too.
 */
@Injectable()
export class AddAttachmentTextUseCase {
  private readonly dokumente = new DokumentRepository();
  private readonly texts = new VersionTextRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly events: Events,
  ) {}

  /** @throws DokumentNotFound */
  async execute(
    ctx: Ctx,
    dokumentId: string,
    attachment: { readonly name: string; readonly text: string },
  ): Promise<void> {
    const { akte, versions } = await this.dokumente.lock(ctx, dokumentId);
    const [newest] = versions;
    if (!newest) return;
    await this.texts.insertAttachments(ctx, newest.id, [attachment]);
    const details = { versionId: newest.id, name: attachment.name };
    const recorded = { id: dokumentId, akteId: akte.id, details };
    await this.audit.record(ctx, actions.dokumentHasAttachmentText, recorded);
    const read = { dokumentId, versionId: newest.id, akteId: akte.id };
    await this.events.publish(ctx, dokumentReadAgain, read);
  }
}
