import type { Ctx } from '#libs/platform';
import {
  OperatorAlone,
  OwnRoleGrant,
  RoleGrantDecided,
  RoleGrantNotFound,
  UserClosed,
  UserNotFound,
} from '../contracts/errors.js';
import { goTogether, withMore } from '../domain/rights.js';
import {
  RoleGrantRepository,
  type GrantState,
  type RoleGrant,
} from '../persistence/role-grant.repository.js';
import { UserRepository, type HeldUser } from '../persistence/user.repository.js';
import { requireOperator } from './role-asking.js';

const OUTCOMES: Readonly<Record<GrantState, string>> = {
  open: 'sie wartet noch',
  confirmed: 'sie ist bestätigt',
  rejected: 'sie ist abgelehnt',
  withdrawn: 'sie ist zurückgezogen',
  lapsed: 'sie ist verfallen, weil ein Konto geschlossen oder ein Amt entzogen wurde',
};

/** A grant that is confirmed, and the half of a password that is shown this once. */
export interface Confirmed {
  readonly grant: RoleGrant;
  readonly secondHalf: string | null;
}

/** Decides on a grant; of several who do so at the same moment exactly one gets through. */
export class RoleDecision {
  private readonly users = new UserRepository();
  private readonly grants = new RoleGrantRepository();

  /**
   * The rights hold from the next request of the person on.
   *
   * @throws RoleGrantNotFound, RoleGrantDecided, OwnRoleGrant, UserClosed, OperatorAlone
   */
  async confirm(ctx: Ctx, id: string): Promise<Confirmed> {
    const { grant, people } = await this.hold(ctx, id);
    if ([grant.askedBy, grant.userId].includes(ctx.actor.id)) throw new OwnRoleGrant();
    const user = people.find((each) => each.id === grant.userId);
    if (!user?.active) throw new UserClosed();
    const roles = withMore(user.roles, grant.roles);
    if (!goTogether(roles)) throw new OperatorAlone();
    const secondHalf = await this.grants.secondHalfOf(ctx, id);
    await this.users.setRoles(ctx, user.id, roles);
    await this.users.addUnits(ctx, user.id, grant.orgUnitIds);
    await this.grants.decide(ctx, id, 'confirmed');
    return { grant, secondHalf };
  }

  /** Needs no other person: nobody gets more by it. */
  async turnDown(ctx: Ctx, id: string): Promise<RoleGrant> {
    const { grant } = await this.hold(ctx, id);
    const state = grant.askedBy === ctx.actor.id ? 'withdrawn' : 'rejected';
    await this.grants.decide(ctx, id, state);
    return { ...grant, state };
  }

  /**
   * The id of the grant that waits for the account of that name.
   *
   * @throws UserNotFound, RoleGrantNotFound
   */
  async waitingFor(ctx: Ctx, username: string): Promise<string> {
    const user = await this.users.byUsername(ctx, username);
    if (!user) throw new UserNotFound();
    const grant = await this.grants.openOf(ctx, user.id);
    if (!grant) throw new RoleGrantNotFound();
    return grant.id;
  }

  /** People first and in the order of their ids, then the grant: everybody does, so nobody waits in a circle. */
  private async hold(ctx: Ctx, id: string): Promise<{ grant: RoleGrant; people: HeldUser[] }> {
    const seen = await this.grants.byId(ctx, id);
    if (!seen) throw new RoleGrantNotFound();
    const isAtHost = ctx.actor.kind === 'system';
    const ids = isAtHost ? [seen.userId] : [seen.userId, ctx.actor.id];
    const people = await this.users.hold(ctx, ids);
    if (!isAtHost) requireOperator(ctx, people);
    const grant = await this.grants.hold(ctx, id);
    if (!grant) throw new RoleGrantNotFound();
    if (grant.state !== 'open') throw new RoleGrantDecided(OUTCOMES[grant.state]);
    return { grant, people };
  }
}
