import { describe, expect, it } from '@jest/globals';
import { formatSize, randomUuid, readReceipt } from './receipt.js';

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

describe('randomUuid', () => {
  it('is a version 4 UUID', () => {
    expect(randomUuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('formatSize', () => {
  it('speaks German', () => {
    expect(formatSize(5)).toBe('5 Byte');
    expect(formatSize(842_300)).toBe('842 kB');
    expect(formatSize(3_440_000)).toBe('3,4 MB');
  });
});
