import type { BlobKey } from './blob-key.js';

/**
 * Leave to remove one blob: a permit that stands in the database and was looked up under its lock.
 * Everybody may name the type; a rule of the import graph keeps the class to the table of permits.
 */
export class RemovalPermit {
  readonly #granted = true;

  private constructor(readonly sha256: BlobKey) {}

  /** The only source of permits; for the row that the guard has permitted, see ADR 0024. */
  static grant(sha256: BlobKey): RemovalPermit {
    return new RemovalPermit(sha256);
  }

  static isGranted(permit: object): boolean {
    return #granted in permit && permit.#granted;
  }
}
