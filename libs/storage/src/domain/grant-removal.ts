import type { BlobKey } from './blob-key.js';

/** Leave to remove one blob: a permit that stands in the database and was looked up under its lock. */
export class RemovalPermit {
  readonly #granted = true;

  constructor(readonly sha256: BlobKey) {}

  static isGranted(permit: object): boolean {
    return #granted in permit && permit.#granted;
  }
}

/** The one way to make a permit; a rule of the import graph keeps it to the table of permits. */
export function grantRemoval(sha256: BlobKey): RemovalPermit {
  return new RemovalPermit(sha256);
}
