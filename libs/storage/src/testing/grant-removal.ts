import type { BlobKey } from '../domain/blob-key.js';
import { RemovalPermit } from '../domain/removal-permit.js';

/** A permit out of nothing, so that specs of a store can tidy up. */
export function grantRemoval(sha256: BlobKey): RemovalPermit {
  return RemovalPermit.grant(sha256);
}

/** Nobody has taken that permit back. */
export async function stillPermitted(): Promise<void> {
  return Promise.resolve();
}
