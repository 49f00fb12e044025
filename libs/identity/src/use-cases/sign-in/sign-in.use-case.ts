import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { Transactions, type Caller, type Ctx } from '#libs/platform';
import * as actions from '../../contracts/actions.js';
import { InvalidCredentials, LoginLocked } from '../../contracts/errors.js';
import { hashSecret } from '../../domain/credentials.js';
import { networkOf } from '../../domain/network.js';
import { Passwords } from '../../machines/passwords.js';
import { SignInDoor } from '../../machines/sign-in-door.js';
import { KnownDeviceRepository } from '../../persistence/known-device.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';
import { SessionOpener, type Browser, type SessionSecrets } from '../../steps/session-opener.js';
import { SignInBrake, type Admitted } from '../../steps/sign-in-brake.js';
import { SessionView, type SessionDto } from '../../views/session-view.js';
import type { SignInBody } from './sign-in.dto.js';

/** Where a try comes from. */
export interface SignInSource extends Browser {
  /** Network address of the sender. */
  readonly address: string;
}

/** A fresh session: the secrets for the cookies, and what its owner sees of it. */
export interface OpenedSession extends SessionSecrets {
  readonly session: SessionDto;
}

/** A try whose password may be checked, with what the account looked like before. */
interface Prepared extends Admitted {
  readonly userId: string | null;
  /** Null where nobody can be let in: there is no such account, or it is closed. */
  readonly passwordHash: string | null;
}

/**
 * Signs a person in, in three pieces: count the try and look at the account; check the password, while
 * nothing of the database is held; then open the session, if the account is still as it was. A refusal
 * is an outcome, not a rollback. A wrong password, an unknown name and a closed account answer alike:
 * who may sign in here is nobody's business.
 */
@Injectable()
export class SignInUseCase {
  private readonly users = new UserRepository();
  private readonly devices = new KnownDeviceRepository();
  private readonly brake = new SignInBrake();

  constructor(
    private readonly transactions: Transactions,
    private readonly door: SignInDoor,
    private readonly passwords: Passwords,
    private readonly opener: SessionOpener,
    private readonly view: SessionView,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidCredentials, LoginLocked while there is a wait, SignInBusy */
  async execute(caller: Caller, source: SignInSource, input: SignInBody): Promise<OpenedSession> {
    const who = `${input.username.toLowerCase()} ${networkOf(source.address)}`;
    const outcome = await this.door.pass(who, () => this.attempt(caller, source, input));
    if (outcome === null) throw new InvalidCredentials();
    if ('seconds' in outcome) {
      await this.door.pause();
      throw new LoginLocked(outcome.seconds);
    }
    return outcome;
  }

  private async attempt(caller: Caller, source: SignInSource, input: SignInBody) {
    const prepared = await this.piece(caller, (ctx) => this.prepare(ctx, source, input));
    if ('seconds' in prepared) return prepared;
    const right = await this.passwords.matches(prepared.passwordHash, input.password);
    return this.piece(caller, (ctx) =>
      right ? this.letIn(ctx, prepared, source) : this.refuse(ctx, prepared),
    );
  }

  private piece<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.door.transact(() => this.transactions.run(caller, work));
  }

  private async prepare(ctx: Ctx, { address, device }: SignInSource, { username }: SignInBody) {
    ctx.trail.unchanged('what comes of the try is recorded when it is known');
    const user = await this.users.byUsername(ctx, username);
    const deviceHash = device === null ? null : hashSecret(device);
    const isKnown = user && deviceHash && (await this.devices.knows(ctx, user.id, deviceHash));
    const knownDevice = isKnown ? deviceHash : null;
    const admitted = await this.brake.admit(ctx, { username, address, knownDevice });
    if ('seconds' in admitted) return admitted;
    const passwordHash = user?.active === true ? user.passwordHash : null;
    return { ...admitted, userId: user?.id ?? null, passwordHash };
  }

  private async letIn(ctx: Ctx, prepared: Prepared, browser: Browser) {
    const { userId, passwordHash } = prepared;
    if (userId === null || passwordHash === null) return this.refuse(ctx, prepared);
    const isAsBefore = await this.users.stillHas(ctx, userId, passwordHash);
    if (!isAsBefore) return this.refuse(ctx, prepared);
    await this.brake.release(ctx, prepared);
    const secrets = await this.opener.open(ctx, userId, browser);
    await this.audit.record(ctx, actions.sessionOpened, { id: userId });
    return { ...secrets, session: await this.view.show(ctx, secrets.token) };
  }

  private async refuse(ctx: Ctx, { userId, slows }: Prepared): Promise<null> {
    const action = slows ? actions.sessionSlowed : actions.sessionRefused;
    await this.audit.record(ctx, action, { id: userId ?? 'unknown' });
    return null;
  }
}
