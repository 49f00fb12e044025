import { AkteiError } from '#libs/kernel';

/** The bytes were longer than allowed; nothing was kept. */
export class BlobTooLarge extends AkteiError {
  constructor(maxBytes: number) {
    super('STORAGE.TOO_LARGE', { maxMegabytes: Math.floor(maxBytes / 1e6) });
  }
}

/** The bytes are not those the sender announced; nothing was kept. */
export class ChecksumMismatch extends AkteiError {
  constructor() {
    super('STORAGE.CHECKSUM_MISMATCH');
  }
}

/** No bytes at all. */
export class BlobEmpty extends AkteiError {
  constructor() {
    super('STORAGE.EMPTY');
  }
}

/** The database knows the blob, the store does not. */
export class BlobMissing extends AkteiError {
  constructor() {
    super('STORAGE.MISSING');
  }
}

/** What was read back is not what was written. */
export class BlobCorrupt extends AkteiError {
  constructor() {
    super('STORAGE.CORRUPT');
  }
}

/** No space left. */
export class StoreFull extends AkteiError {
  constructor() {
    super('STORAGE.FULL');
  }
}

/** The store does not answer. */
export class StoreUnreachable extends AkteiError {
  constructor() {
    super('STORAGE.UNREACHABLE');
  }
}
