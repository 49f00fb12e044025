import { Injectable } from '@nestjs/common';
import { rows, sql, type Ctx } from '#libs/platform';
import { OrgUnitRepository, type OrgUnitItem } from '../persistence/org-unit.repository.js';

/** Names for the ids that other modules keep. */
@Injectable()
export class Directory {
  private readonly units = new OrgUnitRepository();

  /** Every org unit of the town hall. */
  orgUnits(ctx: Ctx): Promise<OrgUnitItem[]> {
    return this.units.list(ctx);
  }

  /** The unit with that name, or null. */
  orgUnitByName(ctx: Ctx, name: string): Promise<OrgUnitItem | null> {
    return this.units.byName(ctx, name);
  }

  /** Units whose mail concerns the whole house until it is filed. */
  centralMailUnits(ctx: Ctx): Promise<string[]> {
    return this.units.centralMail(ctx);
  }

  /** The unit a new thing of that actor belongs to: its own one, or of several the first by name. */
  async homeUnitOf(ctx: Ctx, actorId: string): Promise<string | null> {
    const [first] = await rows<{ id: string }>(
      ctx,
      sql`select unit.id, unit.name from identity.org_unit unit
          join (
            select org_unit_id from identity.user_org_unit where user_id::text = ${actorId}
            union all
            select org_unit_id from identity.scan_station where id::text = ${actorId}
          ) own on own.org_unit_id = unit.id
          order by unit.name limit 1`,
    );
    return first?.id ?? null;
  }

  /** Names of users and stations; ids that are neither are missing from the answer. */
  async displayNames(ctx: Ctx, actorIds: readonly string[]): Promise<Map<string, string>> {
    const found = await rows<{ id: string; name: string }>(
      ctx,
      sql`select id::text as id, display_name as name from identity.app_user
            where id::text = any(${actorIds})
          union all
          select id::text, name from identity.scan_station where id::text = any(${actorIds})`,
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
