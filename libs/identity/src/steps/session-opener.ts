import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import type { Ctx } from '#libs/platform';
import { SessionSettings } from '../contracts/index.js';
import { hashSecret } from '../domain/credentials.js';
import { deviceName } from '../domain/device-name.js';
import { randomSecret } from '../machines/passwords.js';
import { sessionEnd } from '../machines/session-cookie.js';
import { KnownDeviceRepository } from '../persistence/known-device.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** The secrets of a fresh session and of its device, for cookies; shown to nobody else. */
export interface SessionSecrets {
  readonly token: string;
  readonly device: string;
}

/** What somebody signs in with. */
export interface Browser {
  /** Secret of the device, if it brings one. */
  readonly device: string | null;
  /** What it says of itself (User-Agent); anybody may send anything. */
  readonly agent: string;
}

/** Sessions one person may have at a time; the oldest one ends with the next sign-in. */
export const SESSIONS_PER_PERSON = 30;

/** Opens a session for somebody whose password was right, and knows the device from then on. */
@Injectable()
export class SessionOpener {
  private readonly sessions = new SessionRepository();
  private readonly devices = new KnownDeviceRepository();

  constructor(private readonly settings: SessionSettings) {}

  async open(ctx: Ctx, userId: string, browser: Browser): Promise<SessionSecrets> {
    await this.sessions.removeExpired(ctx);
    const [token, device] = [randomSecret(), await this.deviceFrom(ctx, browser.device)];
    await this.sessions.insert(ctx, {
      id: newId(),
      device: deviceName(browser.agent),
      tokenHash: hashSecret(token),
      csrfToken: randomSecret(),
      userId,
      expiresAt: sessionEnd(this.settings, ctx.now),
      endsAt: new Date(ctx.now.getTime() + this.settings.longestHours * 3_600_000),
    });
    await this.sessions.removeOldest(ctx, userId, SESSIONS_PER_PERSON);
    await this.devices.remember(ctx, userId, hashSecret(device));
    return { token, device };
  }

  /** A secret that the house has not given out is not made known, or somebody could plant one. */
  private async deviceFrom(ctx: Ctx, presented: string | null): Promise<string> {
    const isOurs =
      presented !== null && (await this.devices.isAnybodys(ctx, hashSecret(presented)));
    return isOurs ? presented : randomSecret();
  }
}
