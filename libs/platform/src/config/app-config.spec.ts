import { describe, expect, it } from '@jest/globals';
import { AppConfig, ConfigError } from './app-config.js';

const database = { DATABASE_URL: 'postgres://app:secret@localhost:5432/aktei' };

describe(AppConfig.name, () => {
  it('takes defaults for everything but the database', () => {
    const config = AppConfig.fromEnvironment(database);
    expect(config.storage.backend).toBe('filesystem');
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000 });
    expect(config.demo).toBe(false);
  });

  it('lists every fault at once', () => {
    const faulty = { AKTEI_PORT: '0', AKTEI_DEMO: 'ja', AKTEI_READING_ENGINE: 'magic' };
    expect(() => AppConfig.fromEnvironment(faulty)).toThrow(ConfigError);
    try {
      AppConfig.fromEnvironment(faulty);
    } catch (error) {
      const faults = error instanceof ConfigError ? error.faults.join('\n') : '';
      for (const name of [...Object.keys(faulty), 'DATABASE_URL']) expect(faults).toContain(name);
    }
  });

  it('refuses half an object store', () => {
    const half = { ...database, S3_ENDPOINT: 'http://objects:9000', S3_ACCESS_KEY: 'a' };
    expect(() => AppConfig.fromEnvironment(half)).toThrow('S3_SECRET_KEY: fehlt');
  });

  it('takes an object store apart into host, port and scheme', () => {
    const config = AppConfig.fromEnvironment({
      ...database,
      S3_ENDPOINT: 'https://objects.example',
      S3_ACCESS_KEY: 'a',
      S3_SECRET_KEY: 'b',
    });
    expect(config.storage.backend).toBe('s3');
    expect(config.storage.s3).toMatchObject({
      endpoint: 'objects.example',
      port: 443,
      useSSL: true,
    });
  });

  it('treats an empty variable as one that is not set', () => {
    expect(AppConfig.fromEnvironment({ ...database, AKTEI_PORT: '' }).http.port).toBe(3000);
  });

  it('trusts no proxy unless it is named', () => {
    expect(AppConfig.fromEnvironment(database).http.trustedProxies).toEqual([]);
    const env = { ...database, AKTEI_TRUSTED_PROXIES: 'loopback, 10.1.0.0/16,fd00::7' };
    const { trustedProxies } = AppConfig.fromEnvironment(env).http;
    expect(trustedProxies).toEqual(['loopback', '10.1.0.0/16', 'fd00::7']);
  });

  it('takes the texts of separator sheets as a list', () => {
    expect(AppConfig.fromEnvironment(database).reading.separators).toEqual(['PATCHT']);
    const env = { ...database, AKTEI_SEPARATORS: 'PATCHT, Neuer Vorgang' };
    expect(AppConfig.fromEnvironment(env).reading.separators).toEqual(['PATCHT', 'Neuer Vorgang']);
    const faulty = { ...database, AKTEI_SEPARATORS: 'PATCHT,' };
    expect(() => AppConfig.fromEnvironment(faulty)).toThrow('AKTEI_SEPARATORS');
  });

  it.each(['true', '*', '0.0.0.0/0', '10.0.0.0/33', 'proxy.example', '10.0.0.1,'])(
    'refuses %s as a proxy',
    (AKTEI_TRUSTED_PROXIES) =>
      expect(() => AppConfig.fromEnvironment({ ...database, AKTEI_TRUSTED_PROXIES })).toThrow(
        'AKTEI_TRUSTED_PROXIES',
      ),
  );
});
