import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What is known of somebody who asks: the other end of the connection, and what was sent along. */
export interface Asker {
  readonly address: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Headers by which a proxy says that it asks for somebody else. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/** Who may come near. */
export interface Nearness {
  /** Token of the monitoring (`AKTEI_METRICS_TOKEN`). */
  readonly token: string | null;
  /** True where people come from other machines: a proxy on this one need not say for whom it asks. */
  readonly isPublic: boolean;
}

/**
 * True for somebody on this machine, where nobody else comes to it, and for whoever has the token of the
 * monitoring: they may see what concerns nobody else, figures and states of services.
 */
export function isNear({ address = '', headers }: Asker, { token, isPublic }: Nearness): boolean {
  if (token !== null && sameText(headers.authorization ?? '', `Bearer ${token}`)) return true;
  if (isPublic) return false;
  return LOOPBACK.test(address) && FORWARDED.every((name) => headers[name] === undefined);
}

function sameText(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
