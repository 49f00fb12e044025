import { describe, expect, it } from '@jest/globals';
import { germanMoment, germanMomentExact, zoneOfMachine } from './german-moment.js';

const moment = new Date('2026-12-31T23:30:05Z');

describe(germanMoment, () => {
  it('shows the clocks of the zone', () => {
    expect(germanMoment(moment, 'Europe/Berlin')).toBe('01.01.2027, 00:30');
    expect(germanMoment(moment, 'UTC')).toBe('31.12.2026, 23:30');
  });
});

describe(germanMomentExact, () => {
  it('shows seconds as well', () =>
    expect(germanMomentExact(moment, 'Europe/Berlin')).toBe('01.01.2027, 00:30:05'));
});

describe(zoneOfMachine, () => {
  it('names a zone that a moment can be told in', () => {
    expect(() => germanMoment(new Date(0), zoneOfMachine())).not.toThrow();
  });
});
