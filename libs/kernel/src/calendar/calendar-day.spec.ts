import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  dayFrom,
  isCalendarDay,
  partsOf,
  toCalendarDay,
  weekdayOf,
} from './calendar-day.js';

const day = toCalendarDay;

describe(isCalendarDay, () => {
  it.each(['2026-11-29', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'knows %s',
    (text) => expect(isCalendarDay(text)).toBe(true),
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-00-10',
    '0000-01-01',
    '2026-1-1',
    '29.11.2026',
    '2026-11-29T00:00:00Z',
    '10000-01-01',
    '',
  ])('takes "%s" for none', (text) => {
    expect(isCalendarDay(text)).toBe(false);
    expect(() => toCalendarDay(text)).toThrow(RangeError);
  });
});

describe(dayFrom, () => {
  it('puts a day together and takes it apart', () => {
    expect(dayFrom(2024, 2, 29)).toBe('2024-02-29');
    expect(partsOf(day('2024-02-29'))).toEqual({ year: 2024, month: 2, day: 29 });
  });

  it.each([
    [2026, 2, 29],
    [2026, 13, 1],
    [2026, 1, 0],
    [0, 1, 1],
    [2026, 1.5, 1],
    [-5, 1, 1],
  ])('has no %d-%d-%d', (year, month, number) => expect(dayFrom(year, month, number)).toBeNull());
});

describe(addDays, () => {
  it.each([
    ['2026-11-29', 14, '2026-12-13'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-28', 2, '2026-03-30'], // the night of the 29th has 23 hours
    ['2026-10-24', 2, '2026-10-26'], // the night of the 25th has 25 hours
    ['2026-11-29', 0, '2026-11-29'],
  ])('%s and %d days is %s', (from, days, expected) =>
    expect(addDays(day(from), days)).toBe(expected),
  );

  it('ends where the calendar ends', () =>
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError));
});

describe(addMonths, () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
  ])('%s and %d months is %s (§ 188 Abs. 3 BGB)', (from, months, expected) =>
    expect(addMonths(day(from), months)).toBe(expected),
  );

  it('ends where the calendar ends', () =>
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError));
});

describe(weekdayOf, () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['2000-02-29', 2],
  ])('%s is day %d of the week', (text, weekday) => expect(weekdayOf(day(text))).toBe(weekday));
});
