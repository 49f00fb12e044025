import { rows, sql, type Ctx, type Sql } from '#libs/platform';
import { rolesThat, STAND_INS, type Role, type StandIn } from '../contracts/index.js';
import { standIns } from '../domain/mail-room.js';

/** A unit that receives mail for the whole house, and who passes that on. */
export interface MailRoom {
  readonly orgUnitId: string;
  readonly orgUnitName: string;
  /** Open accounts that have the role there or above. */
  readonly people: number;
  /** Who sees its mail as long as nobody has the role. */
  readonly standIn: StandIn | null;
}

/** Units for which somebody stands in. */
export interface StandingIn {
  /** They receive for the whole house, and nobody has the role to pass that on. */
  readonly central: readonly string[];
  /** Nobody in them or above can be given a letter: their sealed ones would be seen by nobody. */
  readonly sealed: readonly string[];
}

const NOTHING: StandingIn = { central: [], sealed: [] };

/** Open accounts with one of these roles in the unit or above it. */
const staff = (unitId: Sql, roles: readonly Role[]): Sql => sql`(
  with recursive above as (
    select id, parent_id from identity.org_unit where id = ${unitId}
    union
    select parent.id, parent.parent_id from identity.org_unit parent
      join above on above.parent_id = parent.id
  )
  select count(distinct a.id)::int from above
    join identity.user_org_unit m on m.org_unit_id = above.id
    join identity.app_user a on a.id = m.user_id
  where a.active and a.roles && ${roles}::text[])`;

/** Roles of open accounts that may stand in, each once. */
const filers = sql`array(select distinct unnest(roles) from identity.app_user
  where active and roles && ${STAND_INS}::text[])`;

/** Reads who passes on what arrives for the whole house, and who sees what nobody else would. */
export class MailRoomRepository {
  /** Every unit that receives such mail, by name. */
  async list(ctx: Ctx): Promise<MailRoom[]> {
    const found = await rows<Omit<MailRoom, 'standIn'> & { filers: Role[] }>(
      ctx,
      sql`select u.id as "orgUnitId", u.name as "orgUnitName",
            ${staff(sql`u.id`, rolesThat('distribute'))} as people, ${filers} as filers
          from identity.org_unit u where u.central_mail order by u.name`,
    );
    return found.map(({ filers: open, ...room }) => ({
      ...room,
      standIn: room.people > 0 ? null : standIns(open),
    }));
  }

  /** What falls to somebody with these roles because nobody else sees it. */
  async standInOf(ctx: Ctx, roles: readonly Role[]): Promise<StandingIn> {
    if (!STAND_INS.some((role) => roles.includes(role))) return NOTHING;
    const found = await rows<{ id: string; isCentral: boolean; isSealed: boolean; filers: Role[] }>(
      ctx,
      sql`select u.id, "isCentral", "isSealed", ${filers} as filers
          from identity.org_unit u, lateral (select
            u.central_mail and ${staff(sql`u.id`, rolesThat('distribute'))} = 0 as "isCentral",
            ${staff(sql`u.id`, rolesThat('receive'))} = 0 as "isSealed") as lacking
          where "isCentral" or "isSealed" order by u.name`,
    );
    const mine = found.filter(({ filers: open }) => roles.some((role) => role === standIns(open)));
    const idsOf = (units: typeof mine) => units.map(({ id }) => id);
    return {
      central: idsOf(mine.filter(({ isCentral }) => isCentral)),
      sealed: idsOf(mine.filter(({ isSealed }) => isSealed)),
    };
  }
}
