import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineConfigArea } from '../contracts/define-config-area.js';
import { AppConfig, ConfigError } from './app-config.js';
import { databaseArea } from './database-settings.js';
import { httpArea } from './http-settings.js';
import { processArea } from './process-settings.js';

const env = { DATABASE_URL: 'postgres://app:secret@localhost:5432/aktei' };

class Tea {
  readonly minutes: number;
  constructor(values: { TEA_MINUTES: number }) {
    this.minutes = values.TEA_MINUTES;
  }
}

const teaArea = defineConfigArea({
  name: 'tea',
  schema: z.object({ TEA_MINUTES: z.coerce.number().max(10).default(4) }),
  settings: Tea,
});

function faultsOf(faulty: NodeJS.ProcessEnv): string {
  try {
    AppConfig.fromEnvironment(faulty, [teaArea]);
    return '';
  } catch (error) {
    return error instanceof ConfigError ? error.faults.join('\n') : String(error);
  }
}

describe(AppConfig.name, () => {
  it('takes defaults for everything but the database', () => {
    const config = AppConfig.fromEnvironment(env, [teaArea]);
    expect(config.of(httpArea)).toMatchObject({ host: '127.0.0.1', port: 3000 });
    expect(config.of(processArea)).toMatchObject({ demo: false, workerPort: null });
    expect(config.of(databaseArea).ownerUrl).toBe(env.DATABASE_URL);
    expect(config.of(teaArea)).toBeInstanceOf(Tea);
  });

  it('lists every fault of every area at once, each once', () => {
    const faults = faultsOf({ AKTEI_PORT: '0', AKTEI_DEMO: 'ja', TEA_MINUTES: '11' });
    for (const name of ['AKTEI_PORT', 'AKTEI_DEMO', 'TEA_MINUTES', 'DATABASE_URL'])
      expect(faults.split('\n').filter((fault) => fault.startsWith(`${name}:`))).toHaveLength(1);
  });

  it('reads an area once, at the start or when it is first asked for', () => {
    const config = AppConfig.fromEnvironment({ ...env, TEA_MINUTES: '7' });
    expect(config.of(teaArea).minutes).toBe(7);
    expect(config.of(teaArea)).toBe(config.of(teaArea));
    const faulty = AppConfig.fromEnvironment({ ...env, TEA_MINUTES: '70' });
    expect(() => faulty.of(teaArea)).toThrow('TEA_MINUTES');
  });

  it('does not follow an environment that changes', () => {
    const changing: NodeJS.ProcessEnv = { ...env, TEA_MINUTES: '7' };
    const config = AppConfig.fromEnvironment(changing);
    changing['TEA_MINUTES'] = '8';
    expect(config.of(teaArea).minutes).toBe(7);
  });

  it('treats an empty variable as one that is not set', () => {
    expect(AppConfig.fromEnvironment({ ...env, AKTEI_PORT: '' }).of(httpArea).port).toBe(3000);
  });

  it('knows its home as an absolute path', () => {
    expect(AppConfig.fromEnvironment({ ...env, AKTEI_HOME: '/srv/aktei/' }).home).toBe(
      '/srv/aktei',
    );
  });
});
