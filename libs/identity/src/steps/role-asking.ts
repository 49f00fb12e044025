import type { AuditLog } from '#libs/audit';
import { newId } from '#libs/kernel';
import { PermissionDenied, type Ctx } from '#libs/platform';
import * as actions from '../contracts/actions.js';
import {
  NothingToGive,
  OperatorAlone,
  OrgUnitNotFound,
  RoleGrantWaiting,
  UserClosed,
  UserNotFound,
} from '../contracts/errors.js';
import { goTogether, without, withMore } from '../domain/rights.js';
import { OrgUnitRepository } from '../persistence/org-unit.repository.js';
import { RoleGrantRepository, type Rights } from '../persistence/role-grant.repository.js';
import { UserRepository, type HeldUser } from '../persistence/user.repository.js';

/** Gives an account rights that lend nothing before another person has confirmed them. */
export class RoleAsking {
  private readonly users = new UserRepository();
  private readonly units = new OrgUnitRepository();
  private readonly grants = new RoleGrantRepository();

  constructor(private readonly audit: AuditLog) {}

  /**
   * @returns the id of the grant that waits
   * @throws UserNotFound, UserClosed, OperatorAlone, NothingToGive, RoleGrantWaiting, OrgUnitNotFound
   */
  async ask(ctx: Ctx, userId: string, asked: Rights): Promise<string> {
    const people = await this.users.hold(ctx, [userId, askerOf(ctx)]);
    requireOperator(ctx, people);
    const user = people.find(({ id }) => id === userId);
    if (!user) throw new UserNotFound();
    if (!user.active) throw new UserClosed();
    const rights = await this.newFor(ctx, user, asked);
    if (!goTogether(withMore(user.roles, rights.roles))) throw new OperatorAlone();
    if (await this.grants.openOf(ctx, userId)) throw new RoleGrantWaiting();
    return this.place(ctx, userId, rights);
  }

  /**
   * The same for an account that this unit of work has opened, so that nobody else knows it yet.
   *
   * @throws OrgUnitNotFound
   */
  async askForNew(ctx: Ctx, userId: string, { roles, orgUnitIds }: Rights): Promise<string> {
    requireOperator(ctx, await this.users.hold(ctx, [askerOf(ctx)]));
    const rights = { roles, orgUnitIds: without(orgUnitIds, []) };
    await this.requireUnits(ctx, rights.orgUnitIds);
    return this.place(ctx, userId, rights);
  }

  private async place(ctx: Ctx, userId: string, rights: Rights): Promise<string> {
    const id = newId();
    const grant = { id, userId, ...rights, state: 'open', askedBy: askerOf(ctx) } as const;
    await this.grants.insert(ctx, grant);
    await this.audit.record(ctx, actions.rolesAsked, {
      id: userId,
      details: { grantId: id, roles: [...rights.roles], orgUnitIds: [...rights.orgUnitIds] },
    });
    return id;
  }

  private async newFor(ctx: Ctx, user: HeldUser, asked: Rights): Promise<Rights> {
    const own = await this.users.orgUnitsOf(ctx, user.id);
    const ownIds = own.map(({ id }) => id);
    const orgUnitIds = without(asked.orgUnitIds, ownIds);
    await this.requireUnits(ctx, orgUnitIds);
    const roles = without(asked.roles, user.roles);
    if (roles.length + orgUnitIds.length === 0) throw new NothingToGive();
    return { roles, orgUnitIds };
  }

  private async requireUnits(ctx: Ctx, orgUnitIds: readonly string[]): Promise<void> {
    for (const unitId of orgUnitIds) {
      if (!(await this.units.byId(ctx, unitId))) throw new OrgUnitNotFound();
    }
  }
}

/** Only a person asks, so that there is somebody who is not the second one. */
function askerOf({ actor }: Ctx): string {
  if (actor.kind !== 'user') throw new PermissionDenied();
  return actor.id;
}

/** @throws PermissionDenied when whoever acts has lost the office since the request began */
export function requireOperator({ actor }: Ctx, people: readonly HeldUser[]): void {
  const self = people.find(({ id }) => id === actor.id);
  if (!self?.active || !self.roles.includes('operator')) throw new PermissionDenied();
}
