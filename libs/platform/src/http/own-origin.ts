import type { FastifyRequest } from 'fastify';
import { ForeignOrigin } from '../contracts/errors.js';

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change, the sign-in too, that a browser sends for a page of another site. The browser says
 * so itself (W3C Fetch Metadata; `Origin` in RFC 6454): `Sec-Fetch-Site` where it knows it, else `Origin`.
 * Machines send neither and have no cookie that somebody else could use.
 *
 * @param publicOrigin the address people use, where a proxy does not pass on the name it was called by
 * @throws ForeignOrigin
 */
export function requireOwnOrigin(request: FastifyRequest, publicOrigin: string): void {
  if (SAFE.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined) {
    if (site !== 'same-origin') throw new ForeignOrigin();
    return;
  }
  if (origin === undefined || origin === publicOrigin) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new ForeignOrigin();
}
