import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { AppUser } from './identity.entities.js';

/** Reads and writes people and what they belong to. */
export class UserRepository {
  byId(ctx: Ctx, id: string): Promise<AppUser | null> {
    return ctx.tx.getRepository(AppUser).findOneBy({ id });
  }

  byUsername(ctx: Ctx, username: string): Promise<AppUser | null> {
    return ctx.tx.getRepository(AppUser).findOneBy({ username: username.toLowerCase() });
  }

  /** The user with the row locked, so that failures of parallel attempts are all counted. */
  async lockByUsername(ctx: Ctx, username: string): Promise<AppUser | null> {
    const found = await one<{ id: string }>(
      ctx,
      sql`select id from identity.app_user where username = ${username.toLowerCase()} for update`,
    );
    return found ? this.byId(ctx, found.id) : null;
  }

  async insert(ctx: Ctx, user: AppUser, orgUnitIds: readonly string[]): Promise<void> {
    await ctx.tx.getRepository(AppUser).insert(user);
    for (const orgUnitId of orgUnitIds) {
      await exec(
        ctx,
        sql`insert into identity.user_org_unit (user_id, org_unit_id)
            values (${user.id}, ${orgUnitId})`,
      );
    }
  }

  async save(ctx: Ctx, user: AppUser): Promise<void> {
    await ctx.tx.getRepository(AppUser).save(user);
  }

  list(ctx: Ctx): Promise<AppUser[]> {
    return ctx.tx.getRepository(AppUser).find({ order: { username: 'ASC' } });
  }

  orgUnitsOf(ctx: Ctx, userId: string): Promise<{ id: string; name: string }[]> {
    return rows(
      ctx,
      sql`select unit.id, unit.name
          from identity.user_org_unit member
          join identity.org_unit unit on unit.id = member.org_unit_id
          where member.user_id = ${userId} order by unit.name`,
    );
  }
}
