import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import { germanMoment, newId } from '#libs/kernel';
import { filledText, PermissionDenied, type Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import type { StapelDto } from '../../views/intake.dto.js';
import { toStapelDto } from '../../views/stapel-view.js';
import * as actions from '../../contracts/actions.js';
import { seesMail } from '../../domain/mail-access.js';
import { StapelRepository } from '../../persistence/stapel.repository.js';
import type { StapelRow } from '../../persistence/rows.js';

/** A new Stapel; without a title it is named by its moment. */
export const createStapelBody = z
  .strictObject({ title: filledText(200).optional() })
  .meta({ id: 'CreateStapel', examples: [{ title: 'Post vom Montag' }] });
export type CreateStapelBody = z.infer<typeof createStapelBody>;

/** Opens a scan batch for the unit of whoever delivers it. */
@Injectable()
export class CreateStapelUseCase {
  private readonly stapel = new StapelRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly directory: Directory,
    private readonly town: Town,
  ) {}

  /** @throws PermissionDenied when the actor belongs to no org unit */
  async execute(ctx: Ctx, { title }: CreateStapelBody): Promise<StapelDto> {
    const orgUnitId = await this.directory.homeUnitOf(ctx, ctx.actor.id);
    if (orgUnitId === null) throw new PermissionDenied();
    const central = await this.directory.centralMailUnits(ctx);
    // Who sees no mail for the whole house hands in what came for the own unit.
    const mayBeCentral = seesMail(ctx.actor, { orgUnitId, centralMail: true });
    const row: StapelRow = {
      id: newId(),
      title: title ?? `Stapel vom ${germanMoment(ctx.now, this.town.zone)}`,
      orgUnitId,
      centralMail: mayBeCentral && central.includes(orgUnitId),
      state: 'receiving',
      createdAt: ctx.now,
      closedAt: null,
      target: null,
    };
    await this.stapel.insert(ctx, row);
    await this.audit.record(ctx, actions.stapelCreated, { id: row.id, details: { orgUnitId } });
    return toStapelDto(row, []);
  }
}
