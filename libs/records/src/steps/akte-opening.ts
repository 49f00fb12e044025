import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Directory } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { Town } from '#libs/town';
import * as actions from '../contracts/actions.js';
import { decide } from '../domain/akten-access.js';
import { AktenplaneinheitNotFound, NoOrgUnit } from '../contracts/errors.js';
import { AkteRepository } from '../persistence/akte.repository.js';
import { AktenplanRepository } from '../persistence/aktenplan.repository.js';
import type { Akte } from '../persistence/records.entities.js';

/** What an Akte is opened with; without an org unit it belongs to that of whoever opens it. */
export interface NewAkte {
  readonly aktenplaneinheitId: string;
  readonly betreff: string;
  readonly orgUnitId?: string | undefined;
}

/** Opens an Akte under the next Aktenzeichen of its unit and year. */
@Injectable()
export class AkteOpening {
  private readonly akten = new AkteRepository();
  private readonly plan = new AktenplanRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly directory: Directory,
    private readonly town: Town,
  ) {}

  /** @throws AktenplaneinheitNotFound, NoOrgUnit */
  async open(ctx: Ctx, input: NewAkte): Promise<Akte> {
    const einheit = await this.plan.byId(ctx, input.aktenplaneinheitId);
    if (!einheit) throw new AktenplaneinheitNotFound();
    const orgUnitId = input.orgUnitId ?? (await this.directory.homeUnitOf(ctx, ctx.actor.id));
    if (orgUnitId === null || !decide(ctx.actor, 'change', { orgUnitId })) throw new NoOrgUnit();
    const year = this.town.yearOf(ctx.now);
    const number = await this.akten.nextNumber(ctx, einheit.id, year);
    const parts = { einheit: einheit.number, year, number };
    const akte: Akte = {
      id: newId(),
      aktenzeichen: this.town.aktenzeichen.format(parts),
      aktenplaneinheitId: einheit.id,
      orgUnitId,
      betreff: input.betreff,
      state: 'open',
      openedAt: ctx.now,
      closedAt: null,
      lastChangedAt: ctx.now,
      version: 1,
    };
    await this.akten.insert(ctx, akte);
    await this.audit.record(ctx, actions.akteOpened, {
      id: akte.id,
      akteId: akte.id,
      details: { aktenzeichen: akte.aktenzeichen, aktenplaneinheitId: einheit.id, orgUnitId },
    });
    return akte;
  }
}
