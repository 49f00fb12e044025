import { one, rows, sql, type Ctx } from '#libs/platform';
import type { Role } from '../contracts/index.js';

/** Somebody whose account is open, with their units. */
export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly orgUnits: readonly { readonly id: string; readonly name: string }[];
}

const columns = sql`u.id, u.display_name as "displayName",
  coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name)
    from identity.user_org_unit m join identity.org_unit o on o.id = m.org_unit_id
    where m.user_id = u.id), '[]') as "orgUnits"`;

/** Reads who works in the house, and nothing of their accounts. */
export class ColleagueRepository {
  /** Whose account is open and who has one of these roles, by name. */
  list(ctx: Ctx, roles: readonly Role[]): Promise<Colleague[]> {
    return rows(
      ctx,
      sql`select ${columns} from identity.app_user u
          where u.active and u.roles && ${roles}::text[] order by u.display_name, u.id`,
    );
  }

  /** One of them, or null. */
  byId(ctx: Ctx, id: string, roles: readonly Role[]): Promise<Colleague | null> {
    return one(
      ctx,
      sql`select ${columns} from identity.app_user u
          where u.id = ${id} and u.active and u.roles && ${roles}::text[]`,
    );
  }
}
