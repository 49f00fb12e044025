import { describe, expect, it } from '@jest/globals';
import { UploadQuotaExceeded } from '../../contracts/errors.js';
import { UploadQuota } from './upload-quota.js';

describe(UploadQuota.name, () => {
  const quota = () => new UploadQuota({ uploads: 3, bytes: 100 });

  it('counts what is announced, not what has come', () => {
    const book = quota();
    book.reserve('a', { owner: 'x', size: 90 });
    expect(() => book.reserve('b', { owner: 'x', size: 11 })).toThrow(UploadQuotaExceeded);
  });

  it('counts uploads as well: a thousand empty ones are too many', () => {
    const book = quota();
    for (const id of ['a', 'b', 'c']) book.reserve(id, { owner: 'x', size: 0 });
    expect(() => book.reserve('d', { owner: 'x', size: 0 })).toThrow(UploadQuotaExceeded);
  });

  it('lets nobody pay for another, and gives back what is released', () => {
    const book = quota();
    book.reserve('a', { owner: 'x', size: 100 });
    book.reserve('b', { owner: 'y', size: 100 });
    book.release('a');
    book.reserve('c', { owner: 'x', size: 100 });
    expect(book.fits({ owner: 'x', size: 1 })).toBe(false);
  });
});
