import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { OrgUnitRepository, type OrgUnitItem } from '../../persistence/org-unit.repository.js';

/** Every org unit of the town hall, for pickers. */
@Injectable()
export class ListOrgUnitsQuery {
  private readonly units = new OrgUnitRepository();

  constructor(private readonly audit: AuditLog) {}

  async execute(ctx: Ctx): Promise<{ items: OrgUnitItem[] }> {
    const items = await this.units.list(ctx);
    await this.audit.recordList(ctx, actions.orgUnitsListed, { ids: items.map(({ id }) => id) });
    return { items };
  }
}
