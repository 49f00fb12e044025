import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import type { AkteiError } from '#libs/kernel';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { SessionSettings } from '../../contracts/index.js';
import { hashSecret } from '../../domain/credentials.js';
import { InvalidCredentials, LoginLocked } from '../../contracts/errors.js';
import {
  ADDRESS_WINDOW_MINUTES,
  isLocked,
  lockedUntil,
  MAX_FAILURES_PER_ADDRESS,
} from '../../domain/lockout.js';
import { pretendToVerify, randomSecret, verifyPassword } from '../../machines/passwords.js';
import type { AppUser } from '../../persistence/identity.entities.js';
import { LoginAttemptRepository } from '../../persistence/login-attempt.repository.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { sessionEnd } from '../../machines/session-cookie.js';
import { SessionView, type SessionDto } from '../../views/session-view.js';
import type { SignInBody } from './sign-in.dto.js';

/** A fresh session: the token for the cookie, shown to nobody else, and what its owner sees of it. */
export interface OpenedSession {
  readonly token: string;
  readonly session: SessionDto;
}

/**
 * Signs a person in. A refusal is an outcome, not a rollback: the failure is counted and recorded
 * in a transaction that commits, and only then is the error raised. A wrong password, an unknown
 * name, a closed account and a locked one answer alike: who may sign in here is nobody's business.
 */
@Injectable()
export class SignInUseCase {
  private readonly users = new UserRepository();
  private readonly sessions = new SessionRepository();
  private readonly attempts = new LoginAttemptRepository();

  constructor(
    private readonly transactions: Transactions,
    private readonly view: SessionView,
    private readonly audit: AuditLog,
    private readonly settings: SessionSettings,
  ) {}

  /** @throws InvalidCredentials, LoginLocked when the address has failed too often */
  async execute(caller: Caller, address: string, input: SignInBody): Promise<OpenedSession> {
    const outcome = await this.transactions.run(caller, (ctx) => this.attempt(ctx, address, input));
    if ('token' in outcome) return outcome;
    throw outcome;
  }

  private async attempt(
    ctx: Ctx,
    address: string,
    { username, password }: SignInBody,
  ): Promise<OpenedSession | AkteiError> {
    if ((await this.attempts.failuresOf(ctx, address)) >= MAX_FAILURES_PER_ADDRESS) {
      ctx.trail.unchanged('nothing was tried; the refusal is recorded as such');
      return new LoginLocked(ADDRESS_WINDOW_MINUTES * 60);
    }
    const user = await this.users.lockByUsername(ctx, username);
    const mayTry = user?.active === true && !isLocked(user, ctx.now);
    if (mayTry && (await verifyPassword(user.passwordHash, password))) return this.open(ctx, user);
    await this.attempts.countFailure(ctx, address);
    if (mayTry) await this.countFailure(ctx, user);
    else await this.refuseUnchecked(ctx, user, password);
    return new InvalidCredentials();
  }

  private async open(ctx: Ctx, user: AppUser): Promise<OpenedSession> {
    await this.sessions.removeExpired(ctx);
    if (user.failedLogins > 0 || user.lockedUntil) {
      await this.users.setFailures(ctx, user.id, 0, null);
    }
    const token = randomSecret();
    await this.sessions.insert(ctx, {
      tokenHash: hashSecret(token),
      csrfToken: randomSecret(),
      userId: user.id,
      expiresAt: sessionEnd(this.settings, ctx.now),
    });
    await this.audit.record(ctx, actions.sessionOpened, { id: user.id });
    return { token, session: await this.view.show(ctx, token) };
  }

  private async countFailure(ctx: Ctx, user: AppUser): Promise<void> {
    const failures = user.failedLogins + 1;
    const until = lockedUntil(failures, ctx.now);
    await this.users.setFailures(ctx, user.id, failures, until);
    await this.audit.record(ctx, until ? actions.sessionLocked : actions.sessionRefused, {
      id: user.id,
    });
  }

  /** Nobody, a closed account or a locked one: the same work, and a lock does not grow by it. */
  private async refuseUnchecked(ctx: Ctx, user: AppUser | null, password: string): Promise<void> {
    await pretendToVerify(password);
    await this.audit.record(ctx, actions.sessionRefused, { id: user?.id ?? 'unknown' });
  }
}
