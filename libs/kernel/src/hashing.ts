import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) as 64 lower-case hex digits; strings are hashed as UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
