import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '../testing/settings-of.js';
import { httpArea, HttpSettings } from './http-settings.js';

describe(HttpSettings.name, () => {
  it('listens for this machine alone, and people use the address it listens at', () => {
    expect(settingsOf(httpArea)).toMatchObject({
      publicUrl: 'http://127.0.0.1:3000',
      secureCookies: false,
    });
    const env = { AKTEI_HOST: '0.0.0.0', AKTEI_PUBLIC_URL: 'https://akten.example' };
    expect(settingsOf(httpArea, env).publicUrl).toBe('https://akten.example');
  });

  it.each([
    [{}, false],
    [{ AKTEI_PUBLIC_URL: 'http://localhost:3000' }, false],
    [{ AKTEI_PUBLIC_URL: 'http://[::1]:3000' }, false],
    [{ AKTEI_PUBLIC_URL: 'https://akten.example' }, true],
    [{ AKTEI_PUBLIC_URL: 'https://akten.example', AKTEI_SECURE_COOKIES: 'true' }, true],
    [{ AKTEI_HOST: '0.0.0.0' }, true],
    [{ AKTEI_HOST: '192.168.1.2' }, true],
    [{ AKTEI_HOST: '::1' }, false],
  ])('takes a cookie over TLS alone unless people use this machine: %j', (env, secure) => {
    expect(settingsOf(httpArea, env).secureCookies).toBe(secure);
  });

  it.each([
    [
      { AKTEI_PUBLIC_URL: 'https://akten.example', AKTEI_SECURE_COOKIES: 'false' },
      'SECURE_COOKIES',
    ],
    [{ AKTEI_HOST: '0.0.0.0', AKTEI_SECURE_COOKIES: 'false' }, 'SECURE_COOKIES'],
    [{ AKTEI_HOST: '::', AKTEI_SECURE_COOKIES: 'false' }, 'SECURE_COOKIES'],
    [{ AKTEI_PUBLIC_URL: 'http://akten.example' }, 'https://'],
    [{ AKTEI_PUBLIC_URL: 'http://localhost.example' }, 'https://'],
    [{ AKTEI_PUBLIC_URL: 'http://192.168.1.2:3000', AKTEI_SECURE_COOKIES: 'false' }, 'https://'],
  ])('does not start where a sign-in could be read on the way: %j', (env, fault) => {
    expect(() => settingsOf(httpArea, env)).toThrow(fault);
  });

  it('trusts no proxy unless it is named', () => {
    expect(settingsOf(httpArea).trustedProxies).toEqual([]);
    const env = { AKTEI_TRUSTED_PROXIES: 'loopback, 10.1.0.0/16,fd00::7' };
    expect(settingsOf(httpArea, env).trustedProxies).toEqual([
      'loopback',
      '10.1.0.0/16',
      'fd00::7',
    ]);
  });

  it.each(['true', '*', '0.0.0.0/0', '10.0.0.0/33', 'proxy.example', '10.0.0.1,'])(
    'refuses %s as a proxy',
    (AKTEI_TRUSTED_PROXIES) =>
      expect(() => settingsOf(httpArea, { AKTEI_TRUSTED_PROXIES })).toThrow(
        'AKTEI_TRUSTED_PROXIES',
      ),
  );

  it.each(['0', '65536', 'http', '3000.5'])('refuses %s as a port', (AKTEI_PORT) =>
    expect(() => settingsOf(httpArea, { AKTEI_PORT })).toThrow('AKTEI_PORT'),
  );
});
