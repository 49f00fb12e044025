import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { SessionRequired, Transactions, type Caller, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { LoginLocked, PasswordUnfit, WrongPassword } from '../../contracts/errors.js';
import { hashSecret } from '../../domain/credentials.js';
import { faultOfPassword } from '../../domain/password-rule.js';
import { Passwords } from '../../machines/passwords.js';
import { SignInDoor } from '../../machines/sign-in-door.js';
import type { AppUser } from '../../persistence/identity.entities.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { SignInBrake, type Admitted } from '../../steps/sign-in-brake.js';
import type { ChangePasswordBody } from './change-password.dto.js';

const SAME = 'Bitte wählen Sie ein anderes als das bisherige';

/**
 * A person chooses another password and shows that the one there is is known; all other sessions end. As
 * at the sign-in nothing of the database is held while passwords are hashed, and guesses are slowed.
 */
@Injectable()
export class ChangePasswordUseCase {
  private readonly users = new UserRepository();
  private readonly sessions = new SessionRepository();
  private readonly brake = new SignInBrake();

  constructor(
    private readonly transactions: Transactions,
    private readonly door: SignInDoor,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
  ) {}

  /** @throws SessionRequired, PasswordUnfit, WrongPassword, LoginLocked while there is a wait, SignInBusy */
  execute(caller: Caller, token: string, { current, next }: ChangePasswordBody): Promise<void> {
    return this.door.pass(caller.actor.id, async () => {
      const { user, tried } = await this.prepare(caller, { current, next });
      if ('seconds' in tried) throw new LoginLocked(tried.seconds);
      if (!(await this.passwords.matches(user.passwordHash, current))) {
        await this.piece(caller, (ctx) =>
          this.audit.record(ctx, actions.passwordKept, { id: user.id }),
        );
        throw new WrongPassword();
      }
      const passwordHash = await this.passwords.hash(next);
      await this.piece(caller, (ctx) => this.settle(ctx, { user, tried, token, passwordHash }));
    });
  }

  private prepare(caller: Caller, { current, next }: ChangePasswordBody) {
    return this.piece(caller, async (ctx) => {
      ctx.trail.unchanged('what comes of the try is recorded when it is known');
      const user = ctx.actor.kind === 'user' ? await this.users.byId(ctx, ctx.actor.id) : null;
      if (!user) throw new SessionRequired();
      const fault = faultOfPassword(next, user.username);
      if (fault !== null) throw new PasswordUnfit(fault);
      // Before it is counted: no password is guessed by this.
      if (current === next) throw new PasswordUnfit(SAME);
      return { user, tried: await this.brake.admitOwner(ctx, user.username) };
    });
  }

  private async settle(
    ctx: Ctx,
    {
      user,
      tried,
      token,
      passwordHash,
    }: {
      user: AppUser;
      tried: Admitted;
      token: string;
      passwordHash: string;
    },
  ): Promise<void> {
    if (!(await this.users.setOwnPassword(ctx, user, passwordHash))) throw new SessionRequired();
    await this.sessions.removeOthers(ctx, user.id, hashSecret(token));
    await this.brake.release(ctx, tried);
    await this.audit.record(ctx, actions.passwordChanged, { id: user.id });
  }

  private piece<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.door.transact(() => this.transactions.run(caller, work));
  }
}
