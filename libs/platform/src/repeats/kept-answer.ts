import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AnswerWithheld } from '../contracts/errors.js';
import type { Actor } from '../contracts/actor.js';

/** What was answered. */
export interface Answer {
  readonly status: number;
  /** JSON as it was sent; null for an answer without a body. */
  readonly text: string | null;
}

/** Bytes that are kept of one answer at most; the largest Akte of a real town takes some 100 KiB. */
export const LARGEST_ANSWER = 256 * 1024;

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keptSchema = z.strictObject({
  status: z.int(),
  text: z.string().nullable(),
  roles: z.array(z.string()),
  orgUnitIds: z.array(z.string()),
  standsInFor: z.array(z.string()).default([]),
});

/**
 * An answer and the rights it was given under, readable only with the secret (AES-256-GCM, NIST SP
 * 800-38D): answers hold names, and some a password that is shown once.
 *
 * @param secret 32 bytes
 * @returns null when it is too large to be kept
 */
export function seal(answer: Answer, actor: Actor, secret: Buffer): Buffer | null {
  const { roles, orgUnitIds } = actor;
  const rights = { roles, orgUnitIds, standsInFor: standsInFor(actor) };
  const kept = Buffer.from(JSON.stringify({ ...answer, ...rights }));
  if (kept.length > LARGEST_ANSWER) return null;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, nonce);
  const bytes = [cipher.update(kept), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...bytes]);
}

/**
 * The answer, for somebody who has every right it was given under.
 *
 * @throws AnswerWithheld when a role or an org unit is gone since
 */
export function unseal(sealed: Buffer, actor: Actor, secret: Buffer): Answer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const bytes = [decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
  const kept = keptSchema.parse(JSON.parse(Buffer.concat(bytes).toString('utf8')));
  const has = (now: readonly string[], then: readonly string[]) =>
    then.every((each) => now.includes(each));
  const stillMay =
    has(actor.roles, kept.roles) &&
    has(actor.orgUnitIds, kept.orgUnitIds) &&
    has(standsInFor(actor), kept.standsInFor);
  if (!stillMay) throw new AnswerWithheld();
  return { status: kept.status, text: kept.text };
}

function standsInFor(actor: Actor): readonly string[] {
  if (actor.kind === 'system') return [];
  const { standsInFor: central = [], standsInForSealed: sealed = [] } = actor;
  return [...central, ...sealed];
}
