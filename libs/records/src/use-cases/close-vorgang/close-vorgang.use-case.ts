import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { VorgangAlreadyClosed } from '../../contracts/errors.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { VorgangRepository } from '../../persistence/vorgang.repository.js';
import { AkteView } from '../../views/akte-view.js';
import type { AkteDto, CloseBody } from '../../views/records.dto.js';

/** z. d. A. for one Vorgang; its Akte stays open. */
@Injectable()
export class CloseVorgangUseCase {
  private readonly vorgaenge = new VorgangRepository();
  private readonly akten = new AkteRepository();

  constructor(
    private readonly view: AkteView,
    private readonly audit: AuditLog,
  ) {}

  /** @throws VorgangNotFound, VorgangAlreadyClosed */
  async execute(ctx: Ctx, id: string, { reason }: CloseBody): Promise<AkteDto> {
    const { vorgang, akte } = await this.vorgaenge.lock(ctx, id);
    if (vorgang.state === 'closed') throw new VorgangAlreadyClosed(vorgang.number);
    await this.vorgaenge.close(ctx, vorgang);
    await this.audit.record(ctx, actions.vorgangClosed, {
      id,
      akteId: akte.id,
      details: { number: vorgang.number, statedReason: reason },
    });
    return this.view.show(ctx, await this.akten.touch(ctx, akte));
  }
}
