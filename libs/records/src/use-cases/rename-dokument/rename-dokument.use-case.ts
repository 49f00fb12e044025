import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { sha256Hex } from '#libs/kernel';
import { Events, type Ctx } from '#libs/platform';
import { betreffChanged } from '../../contracts/index.js';
import { AkteClosed, BetreffConflict } from '../../domain/records.errors.js';
import { DokumentRepository, type DokumentInAkte } from '../../persistence/dokument.repository.js';
import type { RenameBody } from '../../records.dto.js';

/** Gives a Dokument a new Betreff while its Akte is open. */
@Injectable()
export class RenameDokumentUseCase {
  private readonly dokumente = new DokumentRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly events: Events,
  ) {}

  /** @throws DokumentNotFound, AkteClosed, BetreffConflict */
  async execute(ctx: Ctx, id: string, { betreff, version }: RenameBody): Promise<DokumentInAkte> {
    const found = await this.dokumente.get(ctx, id, 'change');
    const { dokument, akte } = found;
    if (akte.state === 'closed') throw new AkteClosed(akte.aktenzeichen);
    if (dokument.version !== version) throw new BetreffConflict(dokument.betreff, dokument.version);
    const renamed = { ...dokument, betreff, version: version + 1 };
    await this.dokumente.save(ctx, renamed);
    await this.audit.record(ctx, {
      action: 'dokument.renamed',
      object: { type: 'dokument', id },
      akteId: akte.id,
      body: { version: renamed.version, betreffHash: sha256Hex(betreff) },
    });
    await this.events.publish(ctx, betreffChanged, { akteId: akte.id, dokumentId: id });
    return { ...found, dokument: renamed };
  }
}
