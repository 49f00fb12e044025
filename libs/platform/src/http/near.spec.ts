import { describe, expect, it } from '@jest/globals';
import { isNear } from './near.js';

describe(isNear.name, () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('is true at %s', (address) => {
    expect(isNear({ address, headers: {} }, null)).toBe(true);
  });

  it.each(['10.0.0.7', '::ffff:10.0.0.7', 'fe80::1', '', undefined])(
    'is false at %s, with and without a token that is not theirs',
    (address) => {
      expect(isNear({ address, headers: {} }, null)).toBe(false);
      expect(isNear({ address, headers: { authorization: 'Bearer x' } }, 'y')).toBe(false);
      expect(isNear({ address, headers: { authorization: 'Bearer ' } }, null)).toBe(false);
    },
  );

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'is false for somebody for whom a proxy on this machine asks (%s)',
    (header) => {
      expect(isNear({ address: '127.0.0.1', headers: { [header]: '127.0.0.1' } }, null)).toBe(
        false,
      );
    },
  );

  it('is true for whoever has the token, wherever they are', () => {
    const headers = { authorization: 'Bearer geheim', 'x-forwarded-for': '10.0.0.7' };
    expect(isNear({ address: '10.0.0.1', headers }, 'geheim')).toBe(true);
  });
});
