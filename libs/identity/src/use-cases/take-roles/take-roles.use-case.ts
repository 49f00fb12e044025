import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LastOperator, UserNotFound } from '../../contracts/errors.js';
import { without } from '../../domain/rights.js';
import { UserRepository, type HeldUser } from '../../persistence/user.repository.js';
import { RoleLapse } from '../../steps/role-lapse.js';
import type { RightsBody } from '../../views/rights-body.js';

/** Takes roles or units away at once; that needs no second person. */
@Injectable()
export class TakeRolesUseCase {
  private readonly users = new UserRepository();
  private readonly lapse: RoleLapse;

  constructor(private readonly audit: AuditLog) {
    this.lapse = new RoleLapse(audit);
  }

  /** @throws UserNotFound, LastOperator */
  async execute(ctx: Ctx, id: string, rights: RightsBody): Promise<void> {
    const people = await this.users.holdWithOperators(ctx, id);
    const user = people.find((each) => each.id === id);
    if (!user) throw new UserNotFound();
    const lost = await this.lostBy(ctx, user, rights);
    if (lost.roles.length + lost.orgUnitIds.length === 0) {
      ctx.trail.unchanged('the account has none of that');
      return;
    }
    if (lost.roles.includes('operator')) await this.endOffice(ctx, user, people);
    await this.users.setRoles(ctx, id, without(user.roles, lost.roles));
    await this.users.removeUnits(ctx, id, lost.orgUnitIds);
    await this.audit.record(ctx, actions.rolesTaken, { id, details: lost });
  }

  private async lostBy(ctx: Ctx, user: HeldUser, { roles, orgUnitIds }: RightsBody) {
    const own = await this.users.orgUnitsOf(ctx, user.id);
    const lostUnits = own.map(({ id }) => id).filter((id) => orgUnitIds.includes(id));
    return { roles: user.roles.filter((role) => roles.includes(role)), orgUnitIds: lostUnits };
  }

  /** What somebody has asked for in an office that is taken away is not to be confirmed any more. */
  private async endOffice(ctx: Ctx, user: HeldUser, people: readonly HeldUser[]): Promise<void> {
    const others = people.filter(({ id, active }) => id !== user.id && active);
    if (user.active && others.length === 0) throw new LastOperator();
    await this.lapse.lapse(ctx, user.id, 'asked');
  }
}
