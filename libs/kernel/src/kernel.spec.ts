import { describe, expect, it } from '@jest/globals';
import { AkteiError, canonicalJson, isUuid, newId, sha256Hex } from './index.js';

describe('newId', () => {
  it('grows with time and is a UUIDv7', () => {
    const ids = Array.from({ length: 100 }, () => newId());
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
  });
});

describe('canonicalJson', () => {
  it('is independent of the order of keys (RFC 8785)', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'ä'] })).toBe('{"a":[true,null,"ä"],"b":1}');
  });

  it('refuses what has no JSON form', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});

describe('sha256Hex', () => {
  it('agrees with the test vector of FIPS 180-4', () => {
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe(AkteiError.name, () => {
  it('carries a code and data and the name of its class', () => {
    class VorgangClosed extends AkteiError {}
    const error = new VorgangClosed('VORGANG.ALREADY_CLOSED', { number: 3 });
    expect(error).toMatchObject({ code: 'VORGANG.ALREADY_CLOSED', data: { number: 3 } });
    expect(error.name).toBe('VorgangClosed');
  });
});
