import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { AkteAlreadyClosed } from '../../contracts/errors.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { VorgangRepository } from '../../persistence/vorgang.repository.js';
import { AkteView } from '../../views/akte-view.js';
import type { AkteDto, CloseBody } from '../../views/records.dto.js';

/** z. d. A.: closes an Akte and every Vorgang that is still open in it. */
@Injectable()
export class CloseAkteUseCase {
  private readonly akten = new AkteRepository();
  private readonly vorgaenge = new VorgangRepository();

  constructor(
    private readonly view: AkteView,
    private readonly audit: AuditLog,
  ) {}

  /** @throws AkteNotFound, AkteAlreadyClosed */
  async execute(ctx: Ctx, id: string, { reason }: CloseBody): Promise<AkteDto> {
    const akte = await this.akten.lock(ctx, id);
    if (akte.state === 'closed') throw new AkteAlreadyClosed(akte.aktenzeichen);
    const vorgaengeClosed = await this.vorgaenge.closeAllOf(ctx, id);
    const closed = await this.akten.close(ctx, akte);
    await this.audit.record(ctx, actions.akteClosed, {
      id,
      akteId: id,
      details: { vorgaengeClosed, statedReason: reason },
    });
    return this.view.show(ctx, closed);
  }
}
