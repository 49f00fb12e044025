import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { sha256Hex } from '#libs/kernel';
import { Events, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { betreffChanged } from '../../contracts/index.js';
import { BetreffConflict } from '../../contracts/errors.js';
import { AkteRepository } from '../../persistence/akte.repository.js';
import { AkteView } from '../../views/akte-view.js';
import type { AkteDto, RenameBody } from '../../views/records.dto.js';

/** Gives an Akte a new Betreff; the old one stays in its history of names. */
@Injectable()
export class RenameAkteUseCase {
  private readonly akten = new AkteRepository();

  constructor(
    private readonly view: AkteView,
    private readonly audit: AuditLog,
    private readonly events: Events,
  ) {}

  /** @throws AkteNotFound, AkteClosed, BetreffConflict */
  async execute(ctx: Ctx, id: string, { betreff, version }: RenameBody): Promise<AkteDto> {
    const akte = await this.akten.lockOpen(ctx, id);
    if (akte.version !== version) throw new BetreffConflict(akte.betreff, akte.version);
    const renamed = await this.akten.rename(ctx, akte, betreff);
    await this.audit.record(ctx, actions.akteRenamed, {
      id,
      akteId: id,
      details: {
        version: renamed.version,
        betreffHash: sha256Hex(betreff),
        from: akte.betreff,
        to: betreff,
      },
    });
    await this.events.publish(ctx, betreffChanged, { akteId: id, dokumentId: null });
    return this.view.show(ctx, renamed);
  }
}
