import { createHash, createHmac } from 'node:crypto';

/** SHA-256 (FIPS 180-4) as 64 lower-case hex digits; strings are hashed as UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** HMAC-SHA-256 (RFC 2104) as 64 lower-case hex digits; the text is taken as UTF-8. */
export function hmacSha256Hex(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
