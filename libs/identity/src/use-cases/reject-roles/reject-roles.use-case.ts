import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { RoleDecision } from '../../steps/role-decision.js';

/** Turns a grant down: another person rejects it, whoever has asked withdraws it. */
@Injectable()
export class RejectRolesUseCase {
  private readonly decision = new RoleDecision();

  constructor(private readonly audit: AuditLog) {}

  /** @throws RoleGrantNotFound, RoleGrantDecided */
  async execute(ctx: Ctx, id: string): Promise<void> {
    const grant = await this.decision.turnDown(ctx, id);
    const { userId, askedBy, state } = grant;
    const rights = { roles: [...grant.roles], orgUnitIds: [...grant.orgUnitIds] };
    const details = { grantId: id, ...rights };
    if (state === 'withdrawn') {
      await this.audit.record(ctx, actions.rolesWithdrawn, { id: userId, details });
      return;
    }
    await this.audit.record(ctx, actions.rolesRejected, {
      id: userId,
      details: { ...details, askedBy },
    });
  }

  /** What waits for that account, for the command line. */
  async executeByName(ctx: Ctx, username: string): Promise<void> {
    await this.execute(ctx, await this.decision.waitingFor(ctx, username));
  }
}
