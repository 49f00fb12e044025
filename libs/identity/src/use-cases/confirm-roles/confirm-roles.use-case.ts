import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { RoleDecision } from '../../steps/role-decision.js';

/** Confirms roles or units as the second person; they hold from the next request on. */
@Injectable()
export class ConfirmRolesUseCase {
  private readonly decision = new RoleDecision();

  constructor(private readonly audit: AuditLog) {}

  /** @throws RoleGrantNotFound, RoleGrantDecided, OwnRoleGrant, UserClosed, OperatorAlone */
  async execute(ctx: Ctx, id: string): Promise<void> {
    const { userId, askedBy, roles, orgUnitIds } = await this.decision.confirm(ctx, id);
    await this.audit.record(ctx, actions.rolesConfirmed, {
      id: userId,
      details: { grantId: id, roles: [...roles], orgUnitIds: [...orgUnitIds], askedBy },
    });
  }

  /** What waits for that account, for the command line: the machine itself is the second hand. */
  async executeByName(ctx: Ctx, username: string): Promise<void> {
    await this.execute(ctx, await this.decision.waitingFor(ctx, username));
  }
}
