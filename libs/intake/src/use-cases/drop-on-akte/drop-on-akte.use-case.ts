import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import { germanMoment, newId } from '#libs/kernel';
import { PermissionDenied, type Ctx } from '#libs/platform';
import { Akten, Dokumente } from '#libs/records';
import { Town } from '#libs/town';
import * as actions from '../../contracts/actions.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import type { StapelRow } from '../../persistence/rows.js';
import type { DropOnAkteBody, DroppedOnDto } from './drop-on-akte.dto.js';

/** Opens a Stapel whose letters are filed in an Akte by themselves, for whoever drops originals on it. */
@Injectable()
export class DropOnAkteUseCase {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly akten: Akten,
    private readonly dokumente: Dokumente,
    private readonly directory: Directory,
    private readonly town: Town,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws AkteNotFound, AkteClosed, VorgangNotFound, VorgangClosed, PermissionDenied when the actor belongs
   * to no org unit
   */
  async execute(ctx: Ctx, akteId: string, body: DropOnAkteBody): Promise<DroppedOnDto> {
    const { vorgangId = null, hashes = [] } = body;
    await this.akten.requireOpen(ctx, akteId, vorgangId);
    const orgUnitId = await this.directory.homeUnitOf(ctx, ctx.actor.id);
    if (orgUnitId === null) throw new PermissionDenied();
    const row: StapelRow = {
      id: newId(),
      // Whoever handles mail of the unit reads it, also who sees no Akte: no word of the Akte stands here.
      title: `Dateien vom ${germanMoment(ctx.now, this.town.zone)}`,
      orgUnitId,
      centralMail: false,
      state: 'receiving',
      createdAt: ctx.now,
      closedAt: null,
      target: { akteId, vorgangId },
    };
    await this.stapel.insert(ctx, row);
    const details = { orgUnitId, vorgangId };
    await this.audit.record(ctx, actions.stapelCreatedForAkte, { id: row.id, akteId, details });
    return { stapelId: row.id, known: await this.dokumente.withBytes(ctx, akteId, hashes) };
  }
}
