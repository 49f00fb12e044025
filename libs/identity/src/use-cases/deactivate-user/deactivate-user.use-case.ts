import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LastOperator, UserNotFound } from '../../contracts/errors.js';
import { KnownDeviceRepository } from '../../persistence/known-device.repository.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { RoleLapse } from '../../steps/role-lapse.js';

/**
 * Closes an account and ends its sessions; roles that wait for it, or that the person has asked for, lapse.
 * What the person did stays in the log.
 */
@Injectable()
export class DeactivateUserUseCase {
  private readonly users = new UserRepository();
  private readonly sessions = new SessionRepository();
  private readonly devices = new KnownDeviceRepository();
  private readonly lapse: RoleLapse;

  constructor(private readonly audit: AuditLog) {
    this.lapse = new RoleLapse(audit);
  }

  /** @throws UserNotFound, LastOperator */
  async execute(ctx: Ctx, id: string): Promise<void> {
    const people = await this.users.holdWithOperators(ctx, id);
    const user = people.find((each) => each.id === id);
    if (!user) throw new UserNotFound();
    const isOperator = user.active && user.roles.includes('operator');
    if (isOperator && people.length === 1) throw new LastOperator();
    await this.lapse.lapse(ctx, id, 'asked-or-theirs');
    await this.users.deactivate(ctx, id);
    await this.sessions.removeOfUser(ctx, id);
    await this.devices.forgetOf(ctx, id);
    await this.audit.record(ctx, actions.userDeactivated, { id });
  }

  /** The same by user name, for the command line. */
  async executeByName(ctx: Ctx, username: string): Promise<void> {
    const user = await this.users.byUsername(ctx, username);
    if (!user) throw new UserNotFound();
    await this.execute(ctx, user.id);
  }
}
