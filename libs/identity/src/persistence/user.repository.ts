import { errorCode } from '#libs/kernel';
import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import { UsernameTaken } from '../contracts/errors.js';
import type { Role } from '../contracts/index.js';
import { AppUser } from './identity.entities.js';

/** SQLSTATE of a unique key that is there already. */
const UNIQUE_VIOLATION = '23505';

/** An account, and until when somebody who fails under its name has to wait. */
export type ListedUser = AppUser & {
  readonly waitsUntil: Date | null;
  /** Names of the units it belongs to. */
  readonly orgUnits: string[];
};

/** A person whose rights nobody else changes meanwhile. */
export interface HeldUser {
  readonly id: string;
  readonly active: boolean;
  readonly roles: Role[];
}

/** Reads and writes people and what they belong to. */
export class UserRepository {
  byId(ctx: Ctx, id: string): Promise<AppUser | null> {
    return ctx.tx.getRepository(AppUser).findOneBy({ id });
  }

  byUsername(ctx: Ctx, username: string): Promise<AppUser | null> {
    return ctx.tx.getRepository(AppUser).findOneBy({ username: username.toLowerCase() });
  }

  /**
   * True while the account is open and has that hash; a change of either waits for this unit of work, or
   * is seen by it.
   */
  async stillHas(ctx: Ctx, id: string, passwordHash: string): Promise<boolean> {
    const found = await one(
      ctx,
      sql`select id from identity.app_user
          where id = ${id} and active and password_hash = ${passwordHash} for share`,
    );
    return found !== null;
  }

  /** @throws UsernameTaken also when somebody else takes it at the same moment */
  async insert(ctx: Ctx, user: AppUser, orgUnitIds: readonly string[]): Promise<void> {
    await ctx.tx
      .getRepository(AppUser)
      .insert(user)
      .catch((error: unknown) => {
        throw isTaken(error) ? new UsernameTaken(user.username) : error;
      });
    await this.addUnits(ctx, user.id, orgUnitIds);
  }

  /** A password that somebody else knows. Whether the account is open is not its business. */
  async setOneTimePassword(ctx: Ctx, id: string, passwordHash: string): Promise<void> {
    await exec(
      ctx,
      sql`update identity.app_user set password_hash = ${passwordHash}, must_change_password = true
          where id = ${id}`,
    );
  }

  /** A password that only its person knows. @returns false where the account has changed meanwhile */
  async setOwnPassword(ctx: Ctx, user: AppUser, passwordHash: string): Promise<boolean> {
    const changed = await exec(
      ctx,
      sql`update identity.app_user set password_hash = ${passwordHash}, must_change_password = false
          where id = ${user.id} and active and password_hash = ${user.passwordHash}`,
    );
    return changed > 0;
  }

  /** A password of the demo town, which everybody may know. */
  async setDemoPassword(ctx: Ctx, id: string, passwordHash: string): Promise<void> {
    await exec(
      ctx,
      sql`update identity.app_user set password_hash = ${passwordHash}, must_change_password = false
          where id = ${id}`,
    );
  }

  /**
   * That person and all operators who could sign in, held until this unit of work ends: of two who
   * close each other at the same moment the second one sees what the first has done. All are held in
   * the order of their ids, here and in {@link hold}, so that nobody waits in a circle.
   */
  holdWithOperators(ctx: Ctx, id: string): Promise<HeldUser[]> {
    return rows(
      ctx,
      sql`select id, active, roles from identity.app_user
          where id = ${id} or (active and 'operator' = any(roles)) order by id for update`,
    );
  }

  /** Those people as they are now, held until this unit of work ends. */
  hold(ctx: Ctx, ids: readonly string[]): Promise<HeldUser[]> {
    return rows(
      ctx,
      sql`select id, active, roles from identity.app_user where id = any(${ids}::uuid[])
          order by id for no key update`,
    );
  }

  async setRoles(ctx: Ctx, id: string, roles: readonly Role[]): Promise<void> {
    await exec(ctx, sql`update identity.app_user set roles = ${roles} where id = ${id}`);
  }

  async addUnits(ctx: Ctx, userId: string, orgUnitIds: readonly string[]): Promise<void> {
    await exec(
      ctx,
      sql`insert into identity.user_org_unit (user_id, org_unit_id)
          select ${userId}, unnest(${orgUnitIds}::uuid[]) on conflict do nothing`,
    );
  }

  async removeUnits(ctx: Ctx, userId: string, orgUnitIds: readonly string[]): Promise<void> {
    await exec(
      ctx,
      sql`delete from identity.user_org_unit
          where user_id = ${userId} and org_unit_id = any(${orgUnitIds}::uuid[])`,
    );
  }

  async deactivate(ctx: Ctx, id: string): Promise<void> {
    await exec(ctx, sql`update identity.app_user set active = false where id = ${id}`);
  }

  list(ctx: Ctx): Promise<ListedUser[]> {
    return rows(
      ctx,
      sql`select u.id, u.username, u.display_name as "displayName", u.password_hash as "passwordHash",
            u.roles, u.active, u.created_at as "createdAt",
            u.must_change_password as "mustChangePassword",
            array(select unit.name from identity.user_org_unit m
              join identity.org_unit unit on unit.id = m.org_unit_id
              where m.user_id = u.id order by unit.name) as "orgUnits",
            (select max(b.free_at) from identity.sign_in_brake b
              where b.name_hash = encode(sha256(convert_to(u.username, 'UTF8')), 'hex')
                and b.free_at > ${ctx.now}) as "waitsUntil"
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
