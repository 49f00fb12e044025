import { errorCode } from '#libs/kernel';
import { BlobMissing, StoreFull, StoreUnreachable } from '../contracts/errors.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** A refusal of the operating system (errno(3)); Node's own mistakes begin with `ERR_`. */
const OF_THE_SYSTEM = /^E(?!RR_)[A-Z0-9]+$/;

/**
 * What a failed call to the file system means for a store. Whatever the system refuses, e.g. a file
 * where a folder ought to be, a disk that went away, too many open files, says something of the
 * store and nothing of a blob; only `ENOENT` in a store that is there means that a blob is not.
 */
export function ofReading(error: unknown): unknown {
  return errorCode(error) === 'ENOENT' ? new BlobMissing() : ofWriting(error);
}

/** {@link ofReading} where something is made: what is then missing is the store itself. */
export function ofWriting(error: unknown): unknown {
  const code = errorCode(error);
  if (FULL.has(code)) return new StoreFull();
  return OF_THE_SYSTEM.test(code) ? new StoreUnreachable() : error;
}
