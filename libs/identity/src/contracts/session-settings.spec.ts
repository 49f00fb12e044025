import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '#libs/platform/testing';
import { sessionArea, SessionSettings } from './session-settings.js';

describe(SessionSettings.name, () => {
  it('ends a session after ten hours without use', () =>
    expect(settingsOf(sessionArea).hours).toBe(10));

  it('ends one that is in use after twelve hours', () =>
    expect(settingsOf(sessionArea).longestHours).toBe(12));

  it.each(['0', '25', 'ten'])('refuses %s hours', (AKTEI_SESSION_HOURS) =>
    expect(() => settingsOf(sessionArea, { AKTEI_SESSION_HOURS })).toThrow('AKTEI_SESSION_HOURS'),
  );
});
