import type { CookieSerializeOptions } from '@fastify/cookie';
import type { HttpSettings } from '#libs/platform';
import type { SessionSettings } from '../contracts/index.js';

/** Name of the cookie that holds the session token. */
export const SESSION_COOKIE = 'aktei_session';

/** Out of reach for scripts and for requests that other sites start. */
export function cookieOptions({ secureCookies }: HttpSettings): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'strict', secure: secureCookies, path: '/' };
}

/** When a session that is used now ends if it is not used again. */
export function sessionEnd({ hours }: SessionSettings, now: Date): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
