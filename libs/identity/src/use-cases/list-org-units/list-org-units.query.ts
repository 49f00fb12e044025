import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { OrgUnitRepository, type OrgUnitItem } from '../../persistence/org-unit.repository.js';

/** Every org unit, for whoever has to pick one. */
@Injectable()
export class ListOrgUnitsQuery {
  private readonly units = new OrgUnitRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx): Promise<{ items: OrgUnitItem[] }> {
    const items = await this.units.list(ctx);
    const ids = items.map(({ id }) => id);
    await this.audit.recordList(ctx, { action: 'org-unit.listed', type: 'org-unit', ids });
    return { items };
  }
}
