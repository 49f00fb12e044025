import type { CookieSerializeOptions } from '@fastify/cookie';
import type { AppConfig } from '#libs/platform';

/** Name of the cookie that holds the session token. */
export const SESSION_COOKIE = 'aktei_session';

/** Out of reach for scripts and for requests that other sites start. */
export function cookieOptions(config: AppConfig): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'strict', secure: config.secureCookies, path: '/' };
}

/** When a session that is used now ends if it is not used again. */
export function sessionEnd(config: AppConfig, now: Date): Date {
  return new Date(now.getTime() + config.sessionHours * 3_600_000);
}
