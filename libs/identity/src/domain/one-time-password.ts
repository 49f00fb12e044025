import { sha256Hex } from '#libs/kernel';

/** How the hash of a password begins that the house has made. */
const PREFIX = '$aktei-one-time$';

/**
 * What is stored of a password that the house has made out of 120 bits of chance. As with keys there is
 * nothing to guess, so plain SHA-256 suffices (NIST SP 800-63B, 3.1.2.2: from 112 bits on).
 */
export function hashOneTimePassword(password: string): string {
  return `${PREFIX}${sha256Hex(password)}`;
}

/** The one-time password of which two people hold a half each; one half tells nothing of the other. */
export function joinHalves(first: string, second: string): string {
  return `${first}-${second}`;
}

/** True for what {@link hashOneTimePassword} has made. */
export function isOneTimeHash(stored: string): boolean {
  return stored.startsWith(PREFIX);
}
