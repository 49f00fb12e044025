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

/**
 * Leave to destroy what lies in the quarantine under one name; given by the row that was let go, in the same
 * way as {@link RemovalPermit}.
 */
export class PurgePermit {
  readonly #granted = true;

  private constructor(readonly name: string) {}

  /** The only source of permits; for the row of the quarantine that was let go. */
  static grant(name: string): PurgePermit {
    return new PurgePermit(name);
  }

  static isGranted(permit: object): boolean {
    return #granted in permit && permit.#granted;
  }
}
