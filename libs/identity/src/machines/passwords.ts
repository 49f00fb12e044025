import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { hashOneTimePassword, isOneTimeHash } from '../domain/one-time-password.js';
import { HashQueue } from './hash-queue.js';
import { PatientArgon } from './patient-argon.js';

/** Letters and digits that are not mistaken for each other when read from paper. */
const READABLE = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Groups of four letters of a password that the house makes: 120 bits. */
const GROUPS = 6;

/**
 * Hashes and checks passwords, one after the other in the {@link HashQueue}; call it outside of
 * transactions. A password is taken in Unicode form NFC (RFC 8265), so that an umlaut typed on another
 * system is the same one.
 */
@Injectable()
export class Passwords implements OnModuleDestroy {
  private readonly argon = new PatientArgon();
  private dummy: Promise<string> | null = null;

  constructor(private readonly queue: HashQueue) {}

  /** The argon2id hash of a password that somebody has chosen, in PHC format. */
  hash(password: string): Promise<string> {
    return this.queue.run(() => this.argon.hash(password.normalize('NFC')));
  }

  /**
   * True when the password belongs to what is stored. Costs the same where nothing is stored and where
   * it is a one-time password, so that the time taken tells nothing about an account.
   */
  matches(stored: string | null, password: string): Promise<boolean> {
    return this.queue.run(async () => {
      if (stored !== null && !isOneTimeHash(stored)) return this.matchesAnyForm(stored, password);
      this.dummy ??= this.argon.hash(randomBytes(16).toString('hex'));
      await this.matchesAnyForm(await this.dummy, password);
      return stored !== null && isSame(stored, hashOneTimePassword(password));
    });
  }

  onModuleDestroy(): Promise<void> {
    return this.argon.end();
  }

  /** As typed too: what was stored before passwords were normalised was hashed as it came. */
  private async matchesAnyForm(stored: string, password: string): Promise<boolean> {
    const normal = password.normalize('NFC');
    if (await this.argon.verify(stored, normal)) return true;
    return normal !== password && this.argon.verify(stored, password);
  }
}

function isSame(stored: string, given: string): boolean {
  const [one, other] = [Buffer.from(stored), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A random password of six groups, 120 bits: typed once from a screen or a slip of paper. */
export function randomPassword(): string {
  const letters = [...randomBytes(4 * GROUPS)].map((byte) => READABLE[byte % READABLE.length]);
  const groups = Array.from({ length: GROUPS }, (_, n) => letters.slice(4 * n, 4 * n + 4).join(''));
  return groups.join('-');
}

/** A random secret of 32 bytes for sessions, CSRF tokens, devices and station keys, base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
