import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { installationEnvironment } from './settings.js';

describe(installationEnvironment.name, () => {
  it('is the demo town in .aktei when nothing is set or everything is empty', () => {
    for (const env of [{}, { AKTEI_HOME: '', AKTEI_DEMO: '', DATABASE_URL: '', S3_ENDPOINT: '' }]) {
      expect(installationEnvironment(env)).toEqual({
        AKTEI_DEMO: 'true',
        AKTEI_HOME: resolve('.aktei'),
      });
    }
  });

  it('is no demo town as soon as a service of the town is named', () => {
    const named = [{ DATABASE_URL: 'postgres://db/aktei' }, { S3_BUCKET: 'akten' }];
    for (const env of named) expect(installationEnvironment(env)['AKTEI_DEMO']).toBe('false');
  });

  it('leaves the last word to AKTEI_DEMO', () => {
    expect(installationEnvironment({ AKTEI_DEMO: 'false' })['AKTEI_DEMO']).toBe('false');
    const town = { AKTEI_DEMO: 'true', DATABASE_URL: 'postgres://db/aktei' };
    expect(installationEnvironment(town)['AKTEI_DEMO']).toBe('true');
  });
});
