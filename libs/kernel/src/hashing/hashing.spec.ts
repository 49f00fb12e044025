import { describe, expect, it } from '@jest/globals';
import { hmacSha256Hex, sha256Hex } from './hashing.js';

describe(sha256Hex.name, () => {
  it('agrees with the test vector of FIPS 180-4', () => {
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe(hmacSha256Hex.name, () => {
  it('agrees with test case 2 of RFC 4231', () => {
    const data = 'what do ya want for nothing?';
    expect(hmacSha256Hex(Buffer.from('Jefe'), data)).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });
});
