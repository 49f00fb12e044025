import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LastOperator, UserNotFound } from '../../contracts/errors.js';
import { KnownDeviceRepository } from '../../persistence/known-device.repository.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';

/** Closes an account and ends its sessions; what the person did stays in the log. */
@Injectable()
export class DeactivateUserUseCase {
  private readonly users = new UserRepository();
  private readonly sessions = new SessionRepository();
  private readonly devices = new KnownDeviceRepository();

  constructor(private readonly audit: AuditLog) {}

  /** @throws UserNotFound, LastOperator */
  async execute(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.users.byId(ctx, id))) throw new UserNotFound();
    const operators = await this.users.holdOperators(ctx);
    if (operators.length === 1 && operators[0] === id) throw new LastOperator();
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
