import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { AkteView } from '../../views/akte-view.js';
import type { AkteDto } from '../../views/records.dto.js';

/** An Akte with its Vorgänge and Dokumente. */
@Injectable()
export class ShowAkteQuery {
  private readonly akten = new AkteRepository();

  constructor(
    private readonly view: AkteView,
    private readonly audit: AuditLog,
  ) {}

  /** @throws AkteNotFound */
  async execute(ctx: Ctx, id: string): Promise<AkteDto> {
    const akte = await this.akten.get(ctx, id, 'read');
    await this.audit.record(ctx, actions.akteRead, { id, akteId: id });
    return this.view.show(ctx, akte);
  }
}
