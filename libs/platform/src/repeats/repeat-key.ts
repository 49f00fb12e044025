import { createHmac } from 'node:crypto';
import { canonicalJson } from '#libs/kernel';
import { RequestInvalid } from '../contracts/errors.js';

/** The header by which a client says that a request is one it may have sent before. */
export const REPEAT_KEY = 'Idempotency-Key';

/** The longest key, in characters. */
export const LONGEST_KEY = 200;

/** Visible characters of ASCII; a header that came twice holds a blank. */
export const KEY_PATTERN = `^[\\x21-\\x7e]{1,${LONGEST_KEY}}$`;

const KEY = new RegExp(KEY_PATTERN);

/**
 * The key of a request, or null where it has none (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * @throws RequestInvalid for an empty, too long or unreadable one
 */
export function repeatKeyOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const key = headers[REPEAT_KEY.toLowerCase()];
  if (key === undefined) return null;
  if (typeof key === 'string' && KEY.test(key)) return key;
  const message = `hat 1 bis ${LONGEST_KEY} sichtbare Zeichen, am besten eine UUID`;
  throw new RequestInvalid([{ path: REPEAT_KEY, message }]);
}

/** What a key stands for, and who has sent it. */
export interface KeyedRequest {
  /** Kind and id of the sender, e.g. `user:…`. */
  readonly caller: string;
  readonly key: string;
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** The parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/** What is stored of a keyed request: without its key nobody can tell anything from it. */
export interface Fingerprint {
  readonly caller: string;
  readonly keyHash: Buffer;
  /** The same for the same method, address and body, however the JSON was written down. */
  readonly requestHash: Buffer;
  /** 32 bytes that open the stored answer; never stored. */
  readonly secret: Buffer;
}

/** Three values out of one key, none of which leads to another one (HMAC-SHA-256, RFC 2104). */
export function fingerprintOf({ caller, key, method, url, body }: KeyedRequest): Fingerprint {
  const json = body === undefined ? '' : jsonOf(body);
  const from = (use: string, about: string) =>
    createHmac('sha256', key).update(`aktei ${use}\n${caller}\n${about}`).digest();
  return {
    caller,
    keyHash: from('name', ''),
    requestHash: from('request', `${method} ${url}\n${json}`),
    secret: from('seal', ''),
  };
}

/** A number such as 1e400 is parsed to infinity, which has no canonical form and is refused later on. */
function jsonOf(body: unknown): string {
  try {
    return canonicalJson(body);
  } catch {
    return JSON.stringify(body);
  }
}
