import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpSettings } from '#libs/platform';
import type { SessionSettings } from '../contracts/index.js';

/** Name of the cookie that holds the session token. */
const SESSION_COOKIE = 'aktei_session';

/** Beside it, readable and worth nothing: that there is one, so that the web app asks who is signed in only then. */
const SIGNED_IN_COOKIE = 'aktei_signed_in';

/** The session token that a request brings, if any. */
export function sessionTokenOf({ cookies }: FastifyRequest): string | undefined {
  return cookies[SESSION_COOKIE];
}

/** Hands a browser the token of a session that has just begun. */
export function setSessionCookie(reply: FastifyReply, token: string, settings: HttpSettings): void {
  void reply.setCookie(SESSION_COOKIE, token, optionsBy(settings));
  void reply.setCookie(SIGNED_IN_COOKIE, '1', readable(settings));
}

/** Has a browser forget the token of a session that has ended. */
export function clearSessionCookie(reply: FastifyReply, settings: HttpSettings): void {
  void reply.clearCookie(SESSION_COOKIE, optionsBy(settings));
  void reply.clearCookie(SIGNED_IN_COOKIE, readable(settings));
}

/** Out of reach for scripts and for requests that other sites start. */
function optionsBy({ secureCookies }: HttpSettings): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'strict', secure: secureCookies, path: '/' };
}

function readable(settings: HttpSettings): CookieSerializeOptions {
  return { ...optionsBy(settings), httpOnly: false };
}

/** When a session that is used now ends if it is not used again. */
export function sessionEnd({ hours }: SessionSettings, now: Date): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
