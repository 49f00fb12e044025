import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { OrgUnit } from './identity.entities.js';

/** An org unit as lists show it. */
export interface OrgUnitItem {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** Reads and writes the tree of org units. */
export class OrgUnitRepository {
  list(ctx: Ctx): Promise<OrgUnitItem[]> {
    return rows(
      ctx,
      sql`select id, name, parent_id as "parentId" from identity.org_unit order by name`,
    );
  }

  byName(ctx: Ctx, name: string): Promise<OrgUnitItem | null> {
    return one(
      ctx,
      sql`select id, name, parent_id as "parentId" from identity.org_unit where name = ${name}`,
    );
  }

  byId(ctx: Ctx, id: string): Promise<OrgUnit | null> {
    return ctx.tx.getRepository(OrgUnit).findOneBy({ id });
  }

  async insert(ctx: Ctx, unit: OrgUnit): Promise<void> {
    await ctx.tx.getRepository(OrgUnit).insert(unit);
  }

  /** False, and nothing is written, where another unit has that name. */
  async insertNew(ctx: Ctx, { id, name, parentId, centralMail }: OrgUnit): Promise<boolean> {
    const written = await exec(
      ctx,
      sql`insert into identity.org_unit (id, name, parent_id, central_mail)
          values (${id}, ${name}, ${parentId}, ${centralMail}) on conflict (name) do nothing`,
    );
    return written === 1;
  }

  /** The given units and everything below them. */
  async withDescendants(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`with recursive tree as (
            select id from identity.org_unit where id = any(${ids})
            union
            select child.id from identity.org_unit child join tree on child.parent_id = tree.id
          )
          select id from tree order by id`,
    );
    return found.map(({ id }) => id);
  }

  /** Units whose mail concerns the whole house until it is filed. */
  async centralMail(ctx: Ctx): Promise<string[]> {
    const found = await rows<{ id: string }>(
      ctx,
      sql`select id from identity.org_unit where central_mail order by id`,
    );
    return found.map(({ id }) => id);
  }
}
