import type { Ctx } from '#libs/platform';
import { hashOneTimePassword, joinHalves } from '../domain/one-time-password.js';
import { randomPassword } from '../machines/passwords.js';
import { KnownDeviceRepository } from '../persistence/known-device.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { UserRepository } from '../persistence/user.repository.js';

/** A one-time password for two hands: who asks sees the first half, who confirms the second. */
export interface Halves {
  readonly firstHalf: string;
  readonly secondHalf: string;
}

/**
 * Gives an account another one-time password, ends its sessions and forgets its devices. Whatever password
 * it had before, its own one too, is worth nothing afterwards.
 */
export class PasswordRenewal {
  private readonly users = new UserRepository();
  private readonly sessions = new SessionRepository();
  private readonly devices = new KnownDeviceRepository();

  /** @returns the whole password */
  async whole(ctx: Ctx, userId: string): Promise<string> {
    const password = randomPassword();
    await this.renew(ctx, userId, password);
    return password;
  }

  /** Each half is as strong as a whole one: whoever knows one cannot guess the other. */
  async halves(ctx: Ctx, userId: string): Promise<Halves> {
    const [firstHalf, secondHalf] = [randomPassword(), randomPassword()];
    await this.renew(ctx, userId, joinHalves(firstHalf, secondHalf));
    return { firstHalf, secondHalf };
  }

  private async renew(ctx: Ctx, userId: string, password: string): Promise<void> {
    await this.users.setOneTimePassword(ctx, userId, hashOneTimePassword(password));
    await this.sessions.removeOfUser(ctx, userId);
    await this.devices.forgetOf(ctx, userId);
  }
}
