import { errorCode } from '#libs/kernel';
import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { UsernameTaken } from '../contracts/errors.js';
import { AppUser } from './identity.entities.js';

/** SQLSTATE of a unique key that is there already. */
const UNIQUE_VIOLATION = '23505';

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

  /** @throws UsernameTaken also when somebody else takes it at the same moment */
  async insert(ctx: Ctx, user: AppUser, orgUnitIds: readonly string[]): Promise<void> {
    await ctx.tx
      .getRepository(AppUser)
      .insert(user)
      .catch((error: unknown) => {
        throw isTaken(error) ? new UsernameTaken(user.username) : error;
      });
    for (const orgUnitId of orgUnitIds) {
      await exec(
        ctx,
        sql`insert into identity.user_org_unit (user_id, org_unit_id)
            values (${user.id}, ${orgUnitId})`,
      );
    }
  }

  /** A new password lifts the lock; whether the account is open is not its business. */
  async setPassword(ctx: Ctx, id: string, passwordHash: string): Promise<void> {
    await exec(
      ctx,
      sql`update identity.app_user
          set password_hash = ${passwordHash}, failed_logins = 0, locked_until = null
          where id = ${id}`,
    );
  }

  async deactivate(ctx: Ctx, id: string): Promise<void> {
    await exec(ctx, sql`update identity.app_user set active = false where id = ${id}`);
  }

  async setFailures(ctx: Ctx, id: string, failures: number, until: Date | null): Promise<void> {
    await exec(
      ctx,
      sql`update identity.app_user set failed_logins = ${failures}, locked_until = ${until}
          where id = ${id}`,
    );
  }

  list(ctx: Ctx): Promise<AppUser[]> {
    return rows(
      ctx,
      sql`select u.id, u.username, u.display_name as "displayName", u.password_hash as "passwordHash",
            u.roles, u.active, u.failed_logins as "failedLogins", u.locked_until as "lockedUntil",
            u.created_at as "createdAt"
          from identity.app_user u order by u.username`,
    );
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

function isTaken(error: unknown): boolean {
  return errorCode(error) === UNIQUE_VIOLATION;
}
