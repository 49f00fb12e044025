import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  dayHeading,
  daysBetween,
  formatCount,
  formatDate,
  formatMoment,
  isoDay,
  parseGermanDate,
  shortDay,
  showMomentsIn,
} from './dates.js';

const today = '2026-11-25';

beforeAll(() => showMomentsIn('Europe/Berlin'));

describe('parseGermanDate', () => {
  it.each([
    ['heute', '2026-11-25'],
    ['gestern', '2026-11-24'],
    ['+7', '2026-12-02'],
    ['-30', '2026-10-26'],
    ['3.4.', '2026-04-03'],
    ['3.4', '2026-04-03'],
    ['03.04.26', '2026-04-03'],
    [' 3.4.2026 ', '2026-04-03'],
    ['030426', '2026-04-03'],
    ['03042026', '2026-04-03'],
    ['01.01.98', '1998-01-01'],
    ['29.2.2024', '2024-02-29'],
    ['2026-04-03', '2026-04-03'],
  ])('reads %s', (typed, expected) => {
    expect(parseGermanDate(typed, today)).toBe(expected);
  });

  it.each(['', '31.2.2026', '29.2.2026', '12.13.2026', 'bald', '1234567', '0.1.2026'])(
    'refuses "%s"',
    (typed) => {
      expect(parseGermanDate(typed, today)).toBeNull();
    },
  );
});

describe('formatDate', () => {
  it('shows the German day of a moment late in the evening', () => {
    expect(formatDate('2026-11-22T23:30:00Z')).toBe('23.11.2026');
    expect(formatMoment('2026-07-01T07:05:00Z')).toBe('01.07.2026 09:05');
  });

  it('shows the day of the town wherever the browser is', () => {
    showMomentsIn('Asia/Tokyo');
    expect(formatMoment('2026-11-22T16:30:00Z')).toBe('23.11.2026 01:30');
    showMomentsIn('Europe/Berlin');
  });

  it('keeps a calendar day as it is', () => {
    expect(formatDate('2026-04-03')).toBe('03.04.2026');
    expect(formatDate(null)).toBe('');
  });
});

describe('dayHeading', () => {
  it('names today, yesterday and the weekday', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    expect(dayHeading('2026-11-22T08:42:00Z', now)).toBe('Heute, 22.11.2026');
    expect(dayHeading('2026-11-21T08:42:00Z', now)).toBe('Gestern, 21.11.2026');
    expect(dayHeading('2026-11-20T08:42:00Z', now)).toBe('Freitag, 20.11.2026');
    expect(isoDay(now)).toBe('2026-11-22');
  });
});

describe('a day that is still to come', () => {
  it('is counted in whole days, across the change of the clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-27', '2026-11-25')).toBe(-2);
  });

  it('says the year only where it is another one', () => {
    expect(shortDay('2026-11-27', today)).toBe('27.11.');
    expect(shortDay('2027-01-04', today)).toBe('04.01.27');
  });
});

describe('formatCount', () => {
  it('groups the digits as people here do', () => expect(formatCount(10000)).toBe('10.000'));
});
