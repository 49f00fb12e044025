import { rows, sql, type Ctx, type Sql } from '#libs/platform';
import type { Role } from '../contracts/index.js';
import { standIns, type StandIn } from '../domain/mail-room.js';

/** A unit that receives mail for the whole house, and who passes that on. */
export interface MailRoom {
  readonly orgUnitId: string;
  readonly orgUnitName: string;
  /** Open accounts that have the role there or above. */
  readonly people: number;
  /** Who sees its mail as long as nobody has the role. */
  readonly standIn: StandIn | null;
}

/** Open accounts with that role in the unit or above it. */
const staff = (unitId: Sql): Sql => sql`(
  with recursive above as (
    select id, parent_id from identity.org_unit where id = ${unitId}
    union
    select parent.id, parent.parent_id from identity.org_unit parent
      join above on above.parent_id = parent.id
  )
  select count(distinct a.id)::int from above
    join identity.user_org_unit m on m.org_unit_id = above.id
    join identity.app_user a on a.id = m.user_id
  where a.active and 'mail_room' = any(a.roles))`;

/** Roles of open accounts that may stand in, each once. */
const filers = sql`array(select distinct unnest(roles) from identity.app_user
  where active and roles && '{registrar,clerk}')`;

/** Reads who passes on what arrives for the whole house. */
export class MailRoomRepository {
  /** Every unit that receives such mail, by name. */
  async list(ctx: Ctx): Promise<MailRoom[]> {
    const found = await rows<Omit<MailRoom, 'standIn'> & { filers: Role[] }>(
      ctx,
      sql`select u.id as "orgUnitId", u.name as "orgUnitName", ${staff(sql`u.id`)} as people,
            ${filers} as filers
          from identity.org_unit u where u.central_mail order by u.name`,
    );
    return found.map(({ filers: open, ...room }) => ({
      ...room,
      standIn: room.people > 0 ? null : standIns(open),
    }));
  }

  /** Units whose mail somebody with these roles passes on, because nobody has the role there. */
  async standInOf(ctx: Ctx, roles: readonly Role[]): Promise<string[]> {
    if (!roles.includes('registrar') && !roles.includes('clerk')) return [];
    const rooms = await this.list(ctx);
    return rooms
      .filter(({ standIn }) => standIn !== null && roles.includes(standIn))
      .map(({ orgUnitId }) => orgUnitId);
  }
}
