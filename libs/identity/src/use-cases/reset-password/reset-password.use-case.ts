import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import {
  OperatorPassword,
  PasswordWaiting,
  UserClosed,
  UserNotFound,
} from '../../contracts/errors.js';
import { RoleGrantRepository } from '../../persistence/role-grant.repository.js';
import { UserRepository, type HeldUser } from '../../persistence/user.repository.js';
import { PasswordRenewal } from '../../steps/password-renewal.js';
import { askerOf, requireOperator, RoleAsking } from '../../steps/role-asking.js';
import { SignInBrake } from '../../steps/sign-in-brake.js';
import type { NewPassword } from './reset-password.dto.js';

/**
 * Gives an account a new random password, lifts its wait, ends its sessions and forgets its
 * devices, one of which may be stolen; a closed one stays closed.
 */
@Injectable()
export class ResetPasswordUseCase {
  private readonly users = new UserRepository();
  private readonly grants = new RoleGrantRepository();
  private readonly passwords = new PasswordRenewal();
  private readonly brake = new SignInBrake();
  private readonly asking: RoleAsking;

  constructor(private readonly audit: AuditLog) {
    this.asking = new RoleAsking(audit);
  }

  /**
   * What the account holds is put back to wait for another person, and of the password only the first half
   * is told: nobody signs in alone as somebody who may read. Not for another operator: whoever knew that
   * password could be the second person as well.
   *
   * @throws UserNotFound, UserClosed, OperatorPassword, PasswordWaiting
   */
  async execute(ctx: Ctx, id: string): Promise<NewPassword> {
    const people = await this.users.hold(ctx, [id, askerOf(ctx)]);
    requireOperator(ctx, people);
    const user = people.find((each) => each.id === id);
    if (!user) throw new UserNotFound();
    if (!user.active) throw new UserClosed();
    if (user.roles.includes('operator') && id !== ctx.actor.id) throw new OperatorPassword();
    if (await this.grants.openOf(ctx, id)) throw new PasswordWaiting();
    const renewed = await this.renew(ctx, user);
    await this.settle(ctx, id);
    return renewed;
  }

  /** The whole password by user name, for the command line: the machine itself is the other hand. */
  async executeByName(ctx: Ctx, username: string): Promise<{ password: string }> {
    const user = await this.users.byUsername(ctx, username);
    if (!user) throw new UserNotFound();
    await this.users.hold(ctx, [user.id]);
    const password = await this.passwords.whole(ctx, user.id);
    await this.grants.forgetSecondHalf(ctx, user.id);
    await this.settle(ctx, user.id);
    return { password };
  }

  /** An operator's own account reads nothing, and an account without roles neither. */
  private async renew(ctx: Ctx, user: HeldUser): Promise<NewPassword> {
    if (user.roles.length > 0 && user.id !== ctx.actor.id) {
      return { ...(await this.asking.askBack(ctx, user)), password: null };
    }
    const password = await this.passwords.whole(ctx, user.id);
    return { password, firstHalf: null, roleGrantId: null };
  }

  private async settle(ctx: Ctx, id: string): Promise<void> {
    const user = await this.users.byId(ctx, id);
    if (user) await this.brake.lift(ctx, user.username);
    await this.audit.record(ctx, actions.passwordReset, { id });
  }
}
