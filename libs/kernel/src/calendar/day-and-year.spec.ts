import { describe, expect, it } from '@jest/globals';
import { toCalendarDay } from './calendar-day.js';
import { dayOf, isTimeZone, startOfDay, yearOf } from './day-and-year.js';

const berlin = 'Europe/Berlin';
const zones = [
  berlin,
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Cairo',
];

describe(dayOf, () => {
  it.each([
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'], // 01:59:59, the clocks are put forward
    ['2026-10-25T01:30:00Z', '2026-10-25'], // 02:30 for the second time
    ['2024-02-28T23:00:00Z', '2024-02-29'],
    ['1970-01-01T00:00:00Z', '1970-01-01'],
    ['1893-03-31T22:00:00Z', '1893-03-31'], // before there was one time for all of Germany
  ])('%s is %s in Berlin', (moment, day) => expect(dayOf(new Date(moment), berlin)).toBe(day));

  it('follows the zone that is given and not that of the process', () => {
    const moment = new Date('2026-12-31T23:30:00Z');
    expect(zones.slice(0, 5).map((zone) => dayOf(moment, zone))).toEqual([
      '2027-01-01',
      '2026-12-31',
      '2027-01-01',
      '2026-12-31',
      '2026-12-31',
    ]);
  });

  it('refuses a moment that is none and a zone that is none', () => {
    expect(() => dayOf(new Date(NaN), berlin)).toThrow(RangeError);
    expect(() => dayOf(new Date(0), 'Europe/Musterhausen')).toThrow(RangeError);
  });
});

describe(yearOf, () => {
  it('changes at midnight of the zone', () => {
    expect(yearOf(new Date('2026-12-31T23:30:00Z'), berlin)).toBe(2027);
    expect(yearOf(new Date('2026-12-31T23:30:00Z'), 'UTC')).toBe(2026);
    expect(yearOf(new Date('2027-01-01T00:00:00Z'), 'America/New_York')).toBe(2026);
  });
});

describe(startOfDay, () => {
  it.each([
    ['2026-01-01', berlin, '2025-12-31T23:00:00.000Z'],
    ['2026-07-01', berlin, '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', berlin, '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', berlin, '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', berlin, '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', berlin, '2026-10-25T23:00:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'], // midnight was skipped
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'], // the hour before came twice
    ['2021-11-07', 'America/Havana', '2021-11-07T04:00:00.000Z'], // midnight came twice
  ])('%s in %s begins at %s', (day, zone, moment) =>
    expect(startOfDay(toCalendarDay(day), zone).toISOString()).toBe(moment),
  );

  it.each(zones)('is the first moment of each day of two years in %s', (zone) => {
    for (let noon = Date.UTC(2017, 11, 31, 12); noon < Date.UTC(2020, 0, 2); noon += 86_400_000) {
      const day = toCalendarDay(new Date(noon).toISOString().slice(0, 10));
      const start = startOfDay(day, zone);
      expect(dayOf(start, zone)).toBe(day);
      expect(dayOf(new Date(start.getTime() - 1), zone) < day).toBe(true);
    }
  });
});

describe(isTimeZone, () => {
  it.each([berlin, 'UTC', 'Europe/Vienna'])('knows %s', (zone) =>
    expect(isTimeZone(zone)).toBe(true),
  );

  it.each(['', 'Berlin', 'Europe/Musterhausen', '+01:00'])('takes "%s" for none', (zone) =>
    expect(isTimeZone(zone)).toBe(false),
  );
});
