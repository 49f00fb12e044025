import { describe, expect, it } from '@jest/globals';
import { BlobMissing, StoreFull, StoreUnreachable } from '../contracts/errors.js';
import { ofReading, ofWriting } from './file-faults.js';

const refused = (code: string): Error => Object.assign(new Error(code), { code });

/** A shortage or a disk that is away, taken for a lost record, would send people searching for it. */
describe(ofReading.name, () => {
  it.each(
    'ENOTDIR EPERM EROFS EACCES ESTALE EBUSY EMFILE ENFILE EIO ELOOP ETIMEDOUT ENODEV EISDIR'.split(
      ' ',
    ),
  )('takes %s for a store that is away, and for nothing that was lost', (code) => {
    expect(ofReading(refused(code))).toBeInstanceOf(StoreUnreachable);
    expect(ofWriting(refused(code))).toBeInstanceOf(StoreUnreachable);
  });

  it.each(['ENOSPC', 'EDQUOT'])('takes %s for a full store', (code) => {
    expect(ofReading(refused(code))).toBeInstanceOf(StoreFull);
    expect(ofWriting(refused(code))).toBeInstanceOf(StoreFull);
  });

  it('takes ENOENT for a lost blob where one is read, and for a lost store where one is made', () => {
    expect(ofReading(refused('ENOENT'))).toBeInstanceOf(BlobMissing);
    expect(ofWriting(refused('ENOENT'))).toBeInstanceOf(StoreUnreachable);
  });

  it('leaves a mistake of ours and an error of our own what they are', () => {
    for (const error of [
      new TypeError('no permit'),
      refused('ERR_INVALID_ARG_TYPE'),
      new BlobMissing(),
    ]) {
      expect(ofReading(error)).toBe(error);
      expect(ofWriting(error)).toBe(error);
    }
  });
});
