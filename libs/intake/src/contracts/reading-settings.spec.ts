import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '#libs/platform/testing';
import { readingArea, ReadingSettings } from './reading-settings.js';

describe(ReadingSettings.name, () => {
  it('reads German with whatever engine there is', () =>
    expect(settingsOf(readingArea)).toEqual({
      engine: 'auto',
      processes: 2,
      language: 'deu',
      separators: ['PATCHT'],
      maxPages: 5000,
      verapdfJar: null,
    }));

  it('takes the texts of separator sheets as a list', () => {
    const env = { AKTEI_SEPARATORS: 'PATCHT, Neuer Vorgang' };
    expect(settingsOf(readingArea, env).separators).toEqual(['PATCHT', 'Neuer Vorgang']);
  });

  it.each([
    ['AKTEI_SEPARATORS', 'PATCHT,'],
    ['AKTEI_SEPARATORS', 'x'.repeat(81)],
    ['AKTEI_READING_ENGINE', 'magic'],
    ['AKTEI_READING_PROCESSES', '0'],
    ['AKTEI_READING_LANGUAGE', 'deutsch'],
    ['AKTEI_MAX_PAGES', '20001'],
  ])('refuses %s=%s', (name, value) =>
    expect(() => settingsOf(readingArea, { [name]: value })).toThrow(name),
  );
});
