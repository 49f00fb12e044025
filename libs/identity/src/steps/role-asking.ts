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
import { PasswordRenewal } from './password-renewal.js';

/** What waits for another person. */
export interface Asked {
  readonly roleGrantId: string;
  /** Of the one-time password that the account has now; null where it keeps the password it has. */
  readonly firstHalf: string | null;
}

/**
 * Gives an account rights that lend nothing before another person has confirmed them. With its first role an
 * account gets a one-time password in two halves, so that neither of the two signs in before its person.
 */
export class RoleAsking {
  private readonly users = new UserRepository();
  private readonly units = new OrgUnitRepository();
  private readonly grants = new RoleGrantRepository();
  private readonly passwords = new PasswordRenewal();

  constructor(private readonly audit: AuditLog) {}

  /**
   * @throws UserNotFound, UserClosed, OperatorAlone, NothingToGive, RoleGrantWaiting, OrgUnitNotFound
   */
  async ask(ctx: Ctx, userId: string, asked: Rights): Promise<Asked> {
    const people = await this.users.hold(ctx, [userId, askerOf(ctx)]);
    requireOperator(ctx, people);
    const user = people.find(({ id }) => id === userId);
    if (!user) throw new UserNotFound();
    if (!user.active) throw new UserClosed();
    const rights = await this.newFor(ctx, user, asked);
    if (!goTogether(withMore(user.roles, rights.roles))) throw new OperatorAlone();
    if (await this.grants.openOf(ctx, userId)) throw new RoleGrantWaiting();
    const isFirstRole = user.roles.length === 0 && rights.roles.length > 0;
    return isFirstRole ? this.placeHalved(ctx, userId, rights) : this.place(ctx, userId, rights);
  }

  /**
   * The same for an account that this unit of work has opened, so that nobody else knows it yet.
   *
   * @throws OrgUnitNotFound
   */
  async askForNew(ctx: Ctx, userId: string, { roles, orgUnitIds }: Rights) {
    requireOperator(ctx, await this.users.hold(ctx, [askerOf(ctx)]));
    const rights = { roles, orgUnitIds: without(orgUnitIds, []) };
    await this.requireUnits(ctx, rights.orgUnitIds);
    return this.placeHalved(ctx, userId, rights);
  }

  /**
   * Takes everything that an account holds and asks for it again, under a password in halves. For one that
   * is held and for which nothing waits.
   */
  async askBack(ctx: Ctx, { id, roles }: HeldUser) {
    const units = await this.users.orgUnitsOf(ctx, id);
    const rights = { roles, orgUnitIds: units.map((unit) => unit.id) };
    await this.users.setRoles(ctx, id, []);
    await this.users.removeUnits(ctx, id, rights.orgUnitIds);
    await this.audit.record(ctx, actions.rolesTaken, { id, details: rights });
    return this.placeHalved(ctx, id, rights);
  }

  private async placeHalved(ctx: Ctx, userId: string, rights: Rights) {
    const { firstHalf, secondHalf } = await this.passwords.halves(ctx, userId);
    return { ...(await this.place(ctx, userId, rights, secondHalf)), firstHalf };
  }

  private async place(
    ctx: Ctx,
    userId: string,
    rights: Rights,
    secondHalf: string | null = null,
  ): Promise<Asked> {
    const id = newId();
    const grant = { id, userId, ...rights, state: 'open', askedBy: askerOf(ctx) } as const;
    await this.grants.insert(ctx, grant, secondHalf);
    await this.audit.record(ctx, actions.rolesAsked, {
      id: userId,
      details: { grantId: id, roles: [...rights.roles], orgUnitIds: [...rights.orgUnitIds] },
    });
    return { roleGrantId: id, firstHalf: null };
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
export function askerOf({ actor }: Ctx): string {
  if (actor.kind !== 'user') throw new PermissionDenied();
  return actor.id;
}

/** @throws PermissionDenied when whoever acts has lost the office since the request began */
export function requireOperator({ actor }: Ctx, people: readonly HeldUser[]): void {
  const self = people.find(({ id }) => id === actor.id);
  if (!self?.active || !self.roles.includes('operator')) throw new PermissionDenied();
}
