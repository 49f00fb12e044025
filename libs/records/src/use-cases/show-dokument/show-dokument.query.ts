import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { DokumentView } from '../../views/dokument-view.js';
import * as actions from '../../contracts/actions.js';
import { DokumentRepository } from '../../persistence/dokument.repository.js';
import type { DokumentDto } from '../../views/records.dto.js';

/** A Dokument with its versions and former Betreffe. */
@Injectable()
export class ShowDokumentQuery {
  private readonly dokumente = new DokumentRepository();

  constructor(
    private readonly view: DokumentView,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DokumentNotFound */
  async execute(ctx: Ctx, id: string): Promise<DokumentDto> {
    const found = await this.dokumente.get(ctx, id, 'read');
    await this.audit.record(ctx, actions.dokumentRead, { id, akteId: found.akte.id });
    return this.view.show(ctx, found);
  }
}
