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
