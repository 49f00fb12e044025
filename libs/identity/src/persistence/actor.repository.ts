import { one, rows, sql, type Ctx } from '#libs/platform';

/** What is known of whoever acts by an id, be it a person or a scan station. */
export class ActorRepository {
  /** The unit they belong to; of several the first by name. */
  async homeUnitOf(ctx: Ctx, actorId: string): Promise<string | null> {
    const first = await one<{ id: string }>(
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

  /** Their names; ids of nobody are missing. */
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
