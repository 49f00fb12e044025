import type { BlobKey } from './blob-key.js';
import { PurgePermit, RemovalPermit } from './removal-permit.js';

/**
 * What a store may remove. Every backend asks before it touches anything.
 *
 * @throws TypeError when the permit was not granted, whatever its type claims
 */
export function permittedKey(permit: RemovalPermit): BlobKey {
  if (!RemovalPermit.isGranted(permit)) throw new TypeError('no permit to remove a blob');
  return permit.sha256;
}

/** What a store may destroy in its quarantine. @throws TypeError when the permit was not granted */
export function permittedName(permit: PurgePermit): string {
  if (!PurgePermit.isGranted(permit)) throw new TypeError('no permit to destroy bytes');
  return permit.name;
}
