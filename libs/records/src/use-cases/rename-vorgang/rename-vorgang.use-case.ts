import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { sha256Hex } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { BetreffConflict, VorgangAlreadyClosed } from '../../contracts/errors.js';
import { VorgangRepository } from '../../persistence/vorgang.repository.js';
import { AkteView } from '../../views/akte-view.js';
import type { AkteDto, RenameBody } from '../../views/records.dto.js';

/** Gives an open Vorgang a new Betreff. */
@Injectable()
export class RenameVorgangUseCase {
  private readonly vorgaenge = new VorgangRepository();

  constructor(
    private readonly view: AkteView,
    private readonly audit: AuditLog,
  ) {}

  /** @throws VorgangNotFound, VorgangAlreadyClosed, BetreffConflict */
  async execute(ctx: Ctx, id: string, { betreff, version }: RenameBody): Promise<AkteDto> {
    const { vorgang, akte } = await this.vorgaenge.lock(ctx, id);
    if (vorgang.state === 'closed') throw new VorgangAlreadyClosed(vorgang.number);
    if (vorgang.version !== version) throw new BetreffConflict(vorgang.betreff, vorgang.version);
    const renamed = await this.vorgaenge.rename(ctx, vorgang, betreff);
    await this.audit.record(ctx, actions.vorgangRenamed, {
      id,
      akteId: akte.id,
      details: {
        version: renamed.version,
        betreffHash: sha256Hex(betreff),
        from: vorgang.betreff,
        to: betreff,
      },
    });
    return this.view.show(ctx, akte);
  }
}
