import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { OrgUnitNotFound, OrgUnitThere } from '../../contracts/errors.js';
import { OrgUnitRepository, type OrgUnitItem } from '../../persistence/org-unit.repository.js';

/** What is known of a unit before it is there. */
export interface NewOrgUnit {
  /** 1 to 100 characters; no other unit has it. */
  readonly name: string;
  /** The unit it belongs to, by name; null for one that stands by itself. */
  readonly below: string | null;
  /** What arrives there is for the whole house until it is filed. */
  readonly centralMail: boolean;
}

/** Gives the town hall one more unit. */
@Injectable()
export class CreateOrgUnitUseCase {
  private readonly units = new OrgUnitRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws OrgUnitThere, OrgUnitNotFound for the unit it belongs to */
  async execute(ctx: Ctx, { name, below, centralMail }: NewOrgUnit): Promise<OrgUnitItem> {
    const parent = below === null ? null : await this.units.byName(ctx, below);
    if (below !== null && !parent) throw new OrgUnitNotFound();
    const unit = { id: newId(), name, parentId: parent?.id ?? null, centralMail };
    if (!(await this.units.insertNew(ctx, unit))) throw new OrgUnitThere(name);
    const details = { name, parentId: unit.parentId, centralMail };
    await this.audit.record(ctx, actions.orgUnitCreated, { id: unit.id, details });
    return { id: unit.id, name, parentId: unit.parentId };
  }
}
