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

/**
 * True for somebody on this machine, and for whoever has the token of the monitoring
 * (`AKTEI_METRICS_TOKEN`): they may see what concerns nobody else, figures and states of services. A proxy on this
 * machine is as far away as those it asks for.
 */
export function isNear({ address = '', headers }: Asker, token: string | null): boolean {
  if (token !== null && sameText(headers.authorization ?? '', `Bearer ${token}`)) return true;
  return LOOPBACK.test(address) && FORWARDED.every((name) => headers[name] === undefined);
}

function sameText(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
