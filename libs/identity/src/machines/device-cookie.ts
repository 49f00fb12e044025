import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpSettings } from '#libs/platform';
import { DEVICE_DAYS } from '../persistence/known-device.repository.js';

/** Name of the cookie by which a browser is known that somebody has signed in from. */
const DEVICE_COOKIE = 'aktei_device';

/** A secret of 32 bytes, base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The secret of the device that sends a request, if it brings one that can be ours. */
export function deviceOf({ cookies }: FastifyRequest): string | null {
  const secret = cookies[DEVICE_COOKIE] ?? '';
  return SECRET.test(secret) ? secret : null;
}

/** Makes a browser known; the cookie goes to the sign-in and to no other address. */
export function setDeviceCookie(
  reply: FastifyReply,
  secret: string,
  { secureCookies }: HttpSettings,
): void {
  void reply.setCookie(DEVICE_COOKIE, secret, {
    httpOnly: true,
    sameSite: 'strict',
    secure: secureCookies,
    path: '/api/session',
    maxAge: DEVICE_DAYS * 86_400,
  });
}
