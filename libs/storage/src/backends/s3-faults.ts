import { errorCode } from '#libs/kernel';
import { BlobMissing, StoreFull, StoreUnreachable } from '../contracts/errors.js';

/** What a server says of a key that is not there. A bucket that is not there is no store. */
export const NOT_FOUND = new Set(['NotFound', 'NoSuchKey', 'NoSuchVersion']);

const FULL = new Set(['XMinioStorageFull', 'QuotaExceeded', 'InsufficientCapacity']);

/**
 * What a failed call to an S3 server means. Everything that bears a code comes from the server or
 * from the way to it and says nothing of a blob, except that it is not there.
 */
export function ofServer(error: unknown): unknown {
  const code = errorCode(error);
  if (NOT_FOUND.has(code)) return new BlobMissing();
  if (FULL.has(code)) return new StoreFull();
  if (code === '' || /^(ERR_|STORAGE\.)/.test(code)) return error;
  return new StoreUnreachable();
}
