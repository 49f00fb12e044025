import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '../testing/settings-of.js';
import { databaseArea, DatabaseSettings } from './database-settings.js';

const url = 'postgres://app@localhost/aktei';

describe(DatabaseSettings.name, () => {
  it('lets the application migrate where no owner is named', () => {
    expect(settingsOf(databaseArea, { DATABASE_URL: url }).ownerUrl).toBe(url);
    const owner = 'postgresql://owner@localhost/aktei';
    const env = { DATABASE_URL: url, DATABASE_OWNER_URL: owner };
    expect(settingsOf(databaseArea, env)).toEqual({ url, ownerUrl: owner });
  });

  it.each([undefined, 'mysql://localhost/aktei', 'localhost'])('refuses %s', (DATABASE_URL) =>
    expect(() => settingsOf(databaseArea, { DATABASE_URL })).toThrow('DATABASE_URL'),
  );
});
