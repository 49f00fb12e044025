import { describe, expect, it } from '@jest/globals';
import { hashOneTimePassword, isOneTimeHash } from './one-time-password.js';

describe(hashOneTimePassword.name, () => {
  it('tells passwords apart and holds none of them', () => {
    const stored = hashOneTimePassword('abcd-efgh');
    expect(stored).not.toContain('abcd');
    expect(stored).not.toBe(hashOneTimePassword('abcd-efgi'));
    expect(stored).toBe(hashOneTimePassword('abcd-efgh'));
  });
});

describe(isOneTimeHash.name, () => {
  it('knows its own, and no hash of a password that somebody has chosen', () => {
    expect(isOneTimeHash(hashOneTimePassword('abcd'))).toBe(true);
    expect(isOneTimeHash('$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA')).toBe(false);
  });
});
