import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, 2, 1). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Letters and digits that are not mistaken for each other when read from paper. */
const READABLE = 'abcdefghijkmnpqrstuvwxyz23456789';

let dummy: Promise<string> | null = null;

/** The argon2id hash of a password, in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** True when the password belongs to the hash. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

/** Costs what a real check costs, so that an unknown user name is not told by the time taken. */
export async function pretendToVerify(password: string): Promise<void> {
  dummy ??= hashPassword(randomBytes(16).toString('hex'));
  await verifyPassword(await dummy, password);
}

/** A random password of four groups, 80 bits: typed once from a screen or a slip of paper. */
export function randomPassword(): string {
  const letters = [...randomBytes(16)].map((byte) => READABLE[byte % READABLE.length]);
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

/** A random secret of 32 bytes for sessions, CSRF tokens and station keys, base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
