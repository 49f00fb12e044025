import { describe, expect, it } from '@jest/globals';
import { isNear } from './near.js';

describe(isNear.name, () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('is true at %s', (address) => {
    expect(isNear({ address, headers: {} }, { token: null, isPublic: false })).toBe(true);
  });

  it.each(['10.0.0.7', '::ffff:10.0.0.7', 'fe80::1', '', undefined])(
    'is false at %s, with and without a token that is not theirs',
    (address) => {
      expect(isNear({ address, headers: {} }, { token: null, isPublic: false })).toBe(false);
      expect(
        isNear(
          { address, headers: { authorization: 'Bearer x' } },
          { token: 'y', isPublic: false },
        ),
      ).toBe(false);
      expect(
        isNear(
          { address, headers: { authorization: 'Bearer ' } },
          { token: null, isPublic: false },
        ),
      ).toBe(false);
    },
  );

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'is false for somebody for whom a proxy on this machine asks (%s)',
    (header) => {
      expect(
        isNear(
          { address: '127.0.0.1', headers: { [header]: '127.0.0.1' } },
          { token: null, isPublic: false },
        ),
      ).toBe(false);
    },
  );

  it('is false for everybody without it where people come through a proxy that may say nothing', () => {
    const asker = { address: '127.0.0.1', headers: { host: '127.0.0.1:3000' } };
    expect(isNear(asker, { token: 'geheim', isPublic: true })).toBe(false);
  });

  it('is true for whoever has the token, wherever they are', () => {
    const headers = { authorization: 'Bearer geheim', 'x-forwarded-for': '10.0.0.7' };
    expect(isNear({ address: '10.0.0.1', headers }, { token: 'geheim', isPublic: true })).toBe(
      true,
    );
  });
});
