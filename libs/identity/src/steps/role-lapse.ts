import type { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../contracts/actions.js';
import { RoleGrantRepository } from '../persistence/role-grant.repository.js';

/** Lets grants lapse that wait for a person, or that one has asked for, who has lost account or office. */
export class RoleLapse {
  private readonly grants = new RoleGrantRepository();

  constructor(private readonly audit: AuditLog) {}

  /** Hold the people before. */
  async lapse(ctx: Ctx, personId: string, which: 'asked' | 'asked-or-theirs'): Promise<void> {
    for (const { id, userId } of await this.grants.lapse(ctx, personId, which)) {
      await this.audit.record(ctx, actions.rolesLapsed, { id: userId, details: { grantId: id } });
    }
  }
}
