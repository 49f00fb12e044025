import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { UserNotFound } from '../../contracts/errors.js';
import type { AppUser } from '../../persistence/identity.entities.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { SignInBrake } from '../../steps/sign-in-brake.js';

/** Lets a person who has mistyped try again at once, and the networks where it happened. */
@Injectable()
export class LiftWaitUseCase {
  private readonly users = new UserRepository();
  private readonly brake = new SignInBrake();

  constructor(private readonly audit: AuditLog) {}

  /** @throws UserNotFound */
  async execute(ctx: Ctx, id: string): Promise<void> {
    return this.lift(ctx, await this.users.byId(ctx, id));
  }

  /** The same by user name, for the command line. */
  async executeByName(ctx: Ctx, username: string): Promise<void> {
    return this.lift(ctx, await this.users.byUsername(ctx, username));
  }

  private async lift(ctx: Ctx, user: AppUser | null): Promise<void> {
    if (!user) throw new UserNotFound();
    await this.brake.lift(ctx, user.username);
    await this.audit.record(ctx, actions.waitLifted, { id: user.id });
  }
}
