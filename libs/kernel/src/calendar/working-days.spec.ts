import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, toCalendarDay } from './calendar-day.js';
import {
  addWorkingDays,
  isWorkingDay,
  legalCalendar,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
} from './working-days.js';

const day = toCalendarDay;
const office: WorkCalendar = {
  ...legalCalendar,
  isClosed: (each) => each.endsWith('-12-24') || each.endsWith('-12-31'),
};

describe(isWorkingDay, () => {
  it.each([
    ['2026-11-27', true],
    ['2026-11-28', false], // Saturday
    ['2026-11-29', false], // Sunday
    ['2026-06-04', false], // Fronleichnam
    ['2026-12-24', true],
    ['2017-10-31', false],
  ])('says of %s: %s', (each, expected) =>
    expect(isWorkingDay(day(each), legalCalendar)).toBe(expected),
  );

  it('keeps closing days of an office apart from the law', () => {
    expect(isWorkingDay(day('2026-12-24'), office)).toBe(false);
    expect(isWorkingDay(day('2026-12-25'), office)).toBe(false);
  });
});

describe(nextWorkingDay, () => {
  /** § 188 Abs. 2 BGB: one month from the day of Bekanntgabe, then § 31 Abs. 3 Satz 1 VwVfG NRW. */
  it.each([
    ['2026-03-15', '2026-04-15'],
    ['2026-01-31', '2026-03-02'], // 28 February is a Saturday
    ['2026-03-06', '2026-04-07'], // 6 April is Ostermontag
    ['2026-12-25', '2027-01-25'],
    ['2026-11-25', '2026-12-28'], // 25 December, then a Saturday and a Sunday
    ['2026-06-04', '2026-07-06'],
    ['2025-01-02', '2025-02-03'],
    ['2025-01-06', '2025-02-06'],
    ['2026-01-30', '2026-03-02'],
  ])('ends a month that begins with %s on %s', (from, end) =>
    expect(nextWorkingDay(addMonths(day(from), 1), legalCalendar)).toBe(end),
  );

  it('moves no Frist for a day on which only the office is closed', () => {
    expect(nextWorkingDay(day('2026-12-24'), legalCalendar)).toBe('2026-12-24');
    expect(nextWorkingDay(day('2026-12-24'), office)).toBe('2026-12-28');
  });

  it('ends two weeks on the day after 1 May and a weekend', () =>
    expect(nextWorkingDay(addDays(day('2026-04-17'), 14), legalCalendar)).toBe('2026-05-04'));

  it('gives up where a calendar has no open day', () => {
    const never: WorkCalendar = { ...legalCalendar, isClosed: () => true };
    expect(() => nextWorkingDay(day('2026-01-01'), never)).toThrow(RangeError);
  });
});

describe(previousWorkingDay, () => {
  it('looks back from a weekend and from a holiday', () => {
    expect(previousWorkingDay(day('2026-04-06'), legalCalendar)).toBe('2026-04-02');
    expect(previousWorkingDay(day('2026-04-02'), legalCalendar)).toBe('2026-04-02');
  });
});

describe(addWorkingDays, () => {
  it.each([
    ['2026-03-30', 10, '2026-04-15'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-23', 4, '2027-01-04'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-11-28', 0, '2026-11-28'],
    ['2026-11-28', 1, '2026-11-30'],
  ])('%s and %d working days is %s', (from, count, expected) =>
    expect(addWorkingDays(day(from), count, office)).toBe(expected),
  );
});
