import { isIP } from 'node:net';
import { z } from 'zod';

/** Ranges that go by a name: `127.0.0.1/8` and `::1`; `fe80::/10` and the like; `10.0.0.0/8` and the like. */
const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Addresses, CIDR ranges or names of ranges, joined by commas. */
export const trustedProxies = z
  .string()
  .transform((text) => text.split(',').map((proxy) => proxy.trim()))
  .refine((proxies) => proxies.every(isProxy), {
    message: 'ist keine Liste von Adressen, Netzen (10.0.0.0/8), loopback, linklocal, uniquelocal',
  });

function isProxy(text: string): boolean {
  if (NAMED.has(text)) return true;
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || isPrefix(prefix, version === 4 ? 32 : 128);
}

/** A range of everything would believe anybody. */
function isPrefix(text: string, bits: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= bits;
}
