import { describe, expect, it } from '@jest/globals';
import {
  AkteiError,
  canonicalJson,
  describeError,
  hmacSha256Hex,
  isUuid,
  newId,
  sha256Hex,
} from './index.js';

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

describe('hmacSha256Hex', () => {
  it('agrees with test case 2 of RFC 4231', () => {
    const data = 'what do ya want for nothing?';
    expect(hmacSha256Hex(Buffer.from('Jefe'), data)).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });
});

describe(AkteiError.name, () => {
  const definition = {
    code: 'VORGANG.ALREADY_CLOSED',
    status: 409,
    title: 'Vorgang ist geschlossen',
    detail: 'Der Vorgang {number} ist schon geschlossen, {unknown}.',
  };
  class VorgangClosed extends AkteiError {}

  it('carries its definition, its data and the name of its class', () => {
    const error = new VorgangClosed(definition, { number: 3 });
    expect(error).toMatchObject({ code: 'VORGANG.ALREADY_CLOSED', data: { number: 3 } });
    expect(error.name).toBe('VorgangClosed');
  });

  it('is told in its German sentence with what is known', () => {
    const error = new VorgangClosed(definition, { number: 3 });
    expect(describeError(error)).toBe('Der Vorgang 3 ist schon geschlossen, {unknown}.');
  });
});
