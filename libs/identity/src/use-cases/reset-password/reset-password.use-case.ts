import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { OperatorPassword, UserNotFound } from '../../contracts/errors.js';
import { hashOneTimePassword } from '../../domain/one-time-password.js';
import { randomPassword } from '../../machines/passwords.js';
import type { AppUser } from '../../persistence/identity.entities.js';
import { KnownDeviceRepository } from '../../persistence/known-device.repository.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { SignInBrake } from '../../steps/sign-in-brake.js';

/** The new password, which is shown this once. */
export interface NewPassword {
  readonly password: string;
}

/**
 * Gives an account a new random password, lifts its wait, ends its sessions and forgets its
 * devices, one of which may be stolen; a closed one stays closed.
 */
@Injectable()
export class ResetPasswordUseCase {
  private readonly users = new UserRepository();
  private readonly sessions = new SessionRepository();
  private readonly devices = new KnownDeviceRepository();
  private readonly brake = new SignInBrake();

  constructor(private readonly audit: AuditLog) {}

  /**
   * Not for another operator: whoever knew that password could be the second person as well.
   *
   * @throws UserNotFound, OperatorPassword
   */
  async execute(ctx: Ctx, id: string): Promise<NewPassword> {
    const user = await this.users.byId(ctx, id);
    if (user?.roles.includes('operator') && id !== ctx.actor.id) throw new OperatorPassword();
    return this.reset(ctx, user);
  }

  /** The same by user name, for the command line. */
  async executeByName(ctx: Ctx, username: string): Promise<NewPassword> {
    return this.reset(ctx, await this.users.byUsername(ctx, username));
  }

  private async reset(ctx: Ctx, user: AppUser | null): Promise<NewPassword> {
    if (!user) throw new UserNotFound();
    const password = randomPassword();
    const passwordHash = hashOneTimePassword(password);
    await this.users.setOneTimePassword(ctx, user.id, passwordHash);
    await this.sessions.removeOfUser(ctx, user.id);
    await this.devices.forgetOf(ctx, user.id);
    await this.brake.lift(ctx, user.username);
    await this.audit.record(ctx, actions.passwordReset, { id: user.id });
    return { password };
  }
}
