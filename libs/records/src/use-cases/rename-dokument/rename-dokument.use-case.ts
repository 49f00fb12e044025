import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { sha256Hex } from '#libs/kernel';
import { Events, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { betreffChanged } from '../../contracts/index.js';
import { DokumentView } from '../../views/dokument-view.js';
import { BetreffConflict } from '../../contracts/errors.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import type { DokumentDto, RenameBody } from '../../views/records.dto.js';

/** Gives a Dokument a new Betreff while its Akte is open. */
@Injectable()
export class RenameDokumentUseCase {
  private readonly dokumente = new DokumentRepository();

  constructor(
    private readonly view: DokumentView,
    private readonly audit: AuditLog,
    private readonly events: Events,
  ) {}

  /** @throws DokumentNotFound, AkteClosed, BetreffConflict */
  async execute(ctx: Ctx, id: string, { betreff, version }: RenameBody): Promise<DokumentDto> {
    const found = await this.dokumente.lockOpen(ctx, id);
    const { dokument, akte } = found;
    if (dokument.version !== version) throw new BetreffConflict(dokument.betreff, dokument.version);
    const renamed = await this.dokumente.rename(ctx, dokument, betreff);
    await this.audit.record(ctx, actions.dokumentRenamed, {
      id,
      akteId: akte.id,
      details: { version: renamed.version, betreffHash: sha256Hex(betreff) },
    });
    await this.events.publish(ctx, betreffChanged, { akteId: akte.id, dokumentId: id });
    return this.view.show(ctx, { ...found, dokument: renamed });
  }
}
