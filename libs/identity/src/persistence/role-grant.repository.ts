import { exec, one, rows, sql, type Ctx } from '#libs/platform';
import type { Role } from '../contracts/index.js';

/** What has become of a grant; `lapsed`: one of its people lost account or office before a decision. */
export type GrantState = 'open' | 'confirmed' | 'rejected' | 'withdrawn' | 'lapsed';

/** Rights for an account: what it holds when they are confirmed, and these. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly orgUnitIds: readonly string[];
}

/** Rights that somebody gives to an account. */
export interface RoleGrant extends Rights {
  readonly id: string;
  readonly userId: string;
  readonly state: GrantState;
  /** Null where it was done on the machine itself. */
  readonly askedBy: string | null;
}

const COLUMNS = sql`id, user_id as "userId", roles, org_unit_ids as "orgUnitIds", state,
  asked_by as "askedBy"`;

/** Grants of roles, from the asking to the decision; none is ever removed. */
export class RoleGrantRepository {
  /** With the half of a one-time password that whoever confirms will see, or null where there is none. */
  async insert(ctx: Ctx, grant: RoleGrant, secondHalf: string | null = null): Promise<void> {
    const { id, userId, roles, orgUnitIds, state, askedBy } = grant;
    const decidedAt = state === 'open' ? null : ctx.now;
    await exec(
      ctx,
      sql`insert into identity.role_grant
            (id, user_id, roles, org_unit_ids, state, asked_by, asked_at, decided_at,
              second_half)
          values (${id}, ${userId}, ${roles}, ${orgUnitIds}, ${state}, ${askedBy}, ${ctx.now},
            ${decidedAt}, ${secondHalf})`,
    );
  }

  byId(ctx: Ctx, id: string): Promise<RoleGrant | null> {
    return one(ctx, sql`select ${COLUMNS} from identity.role_grant where id = ${id}`);
  }

  /** The one that waits for that account. */
  openOf(ctx: Ctx, userId: string): Promise<RoleGrant | null> {
    return one(
      ctx,
      sql`select ${COLUMNS} from identity.role_grant where user_id = ${userId} and state = 'open'`,
    );
  }

  /** Held until this unit of work ends; hold the people first. */
  hold(ctx: Ctx, id: string): Promise<RoleGrant | null> {
    return one(ctx, sql`select ${COLUMNS} from identity.role_grant where id = ${id} for update`);
  }

  /** What is to be shown once to whoever confirms; no list reads it. For one that is held and open. */
  async secondHalfOf(ctx: Ctx, id: string): Promise<string | null> {
    const found = await one<{ secondHalf: string | null }>(
      ctx,
      sql`select second_half as "secondHalf" from identity.role_grant where id = ${id}`,
    );
    return found?.secondHalf ?? null;
  }

  /** For an account whose password is another one now. */
  async forgetSecondHalf(ctx: Ctx, userId: string): Promise<void> {
    await exec(
      ctx,
      sql`update identity.role_grant set second_half = null
          where user_id = ${userId} and state = 'open'`,
    );
  }

  /** For one that is held and open; its half of a password is gone. */
  async decide(ctx: Ctx, id: string, state: GrantState): Promise<void> {
    await exec(
      ctx,
      sql`update identity.role_grant
          set state = ${state}, decided_by = ${personOf(ctx)}, decided_at = ${ctx.now},
            second_half = null
          where id = ${id}`,
    );
  }

  /** What that person has asked for, or what waits for the person too, will not be decided any more. */
  lapse(ctx: Ctx, id: string, which: 'asked' | 'asked-or-theirs'): Promise<RoleGrant[]> {
    const theirs = which === 'asked-or-theirs';
    return rows(
      ctx,
      sql`with lapsed as (
            update identity.role_grant
            set state = 'lapsed', decided_by = ${personOf(ctx)}, decided_at = ${ctx.now},
              second_half = null
            where state = 'open' and (asked_by = ${id} or (${theirs} and user_id = ${id}))
            returning id, user_id, roles, org_unit_ids, state, asked_by)
          select ${COLUMNS} from lapsed`,
    );
  }
}

/** Null where somebody works on the machine itself. */
function personOf({ actor }: Ctx): string | null {
  return actor.kind === 'user' ? actor.id : null;
}
