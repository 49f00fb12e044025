import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { RoleDecision } from '../../steps/role-decision.js';

/** What is shown once to whoever confirms. */
export interface ConfirmedRoles {
  /** Of the one-time password, for the person alone; null where the account keeps the one it has. */
  readonly secondHalf: string | null;
}

/** Confirms roles or units as the second person; they hold from the next request on. */
@Injectable()
export class ConfirmRolesUseCase {
  private readonly decision = new RoleDecision();

  constructor(private readonly audit: AuditLog) {}

  /** @throws RoleGrantNotFound, RoleGrantDecided, OwnRoleGrant, UserClosed, OperatorAlone */
  async execute(ctx: Ctx, id: string): Promise<ConfirmedRoles> {
    const { grant, secondHalf } = await this.decision.confirm(ctx, id);
    const { userId, askedBy, roles, orgUnitIds } = grant;
    await this.audit.record(ctx, actions.rolesConfirmed, {
      id: userId,
      details: { grantId: id, roles: [...roles], orgUnitIds: [...orgUnitIds], askedBy },
    });
    return { secondHalf };
  }

  /** What waits for that account, for the command line: the machine itself is the second hand. */
  async executeByName(ctx: Ctx, username: string): Promise<ConfirmedRoles> {
    return this.execute(ctx, await this.decision.waitingFor(ctx, username));
  }
}
