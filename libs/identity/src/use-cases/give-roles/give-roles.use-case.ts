import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import { RoleAsking, type Asked } from '../../steps/role-asking.js';
import type { RightsBody } from '../../views/rights-body.js';

/** Asks for more roles or units for an account; they hold when another person has confirmed them. */
@Injectable()
export class GiveRolesUseCase {
  private readonly asking: RoleAsking;

  constructor(audit: AuditLog) {
    this.asking = new RoleAsking(audit);
  }

  /** @throws UserNotFound, UserClosed, OperatorAlone, NothingToGive, RoleGrantWaiting, OrgUnitNotFound */
  execute(ctx: Ctx, userId: string, rights: RightsBody): Promise<Asked> {
    return this.asking.ask(ctx, userId, rights);
  }
}
