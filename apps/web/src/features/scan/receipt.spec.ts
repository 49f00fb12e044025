import { describe, expect, it } from '@jest/globals';
import { formatSize, readReceipt } from './receipt.js';

describe('readReceipt', () => {
  it('reads umlauts out of base64url', () => {
    const receipt = {
      stapelId: 's',
      originalId: 'o',
      clientRef: 'c',
      filename: 'Bußgeld.pdf',
      size: 3,
      sha256: 'ff',
      committedAt: '2026-11-29T10:00:00.000Z',
      duplicateOf: null,
    };
    const header = Buffer.from(JSON.stringify(receipt)).toString('base64url');
    expect(readReceipt(header)).toEqual(receipt);
  });

  it('has nothing without a header', () => {
    expect(readReceipt(null)).toBeNull();
    expect(readReceipt(Buffer.from('[]').toString('base64url'))).toBeNull();
  });
});

describe('formatSize', () => {
  it('speaks German', () => {
    expect(formatSize(5)).toBe('5 Byte');
    expect(formatSize(842_300)).toBe('842 kB');
    expect(formatSize(3_440_000)).toBe('3,4 MB');
  });
});
