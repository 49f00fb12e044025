import { describe, expect, it } from '@jest/globals';
import { easterSunday, holidaysInNrw } from './holidays-nrw.js';

/** Karfreitag, Ostermontag, Himmelfahrt, Pfingstmontag, Fronleichnam as printed calendars have them. */
const MOVABLE: Record<number, readonly string[]> = {
  1995: ['1995-04-14', '1995-04-17', '1995-05-25', '1995-06-05', '1995-06-15'],
  2008: ['2008-03-21', '2008-03-24', '2008-05-01', '2008-05-12', '2008-05-22'],
  2017: ['2017-04-14', '2017-04-17', '2017-05-25', '2017-06-05', '2017-06-15'],
  2024: ['2024-03-29', '2024-04-01', '2024-05-09', '2024-05-20', '2024-05-30'],
  2025: ['2025-04-18', '2025-04-21', '2025-05-29', '2025-06-09', '2025-06-19'],
  2026: ['2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25', '2026-06-04'],
  2027: ['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-05-27'],
};

describe(holidaysInNrw, () => {
  it.each(Object.keys(MOVABLE).map(Number))('has the days that move of %d', (year) => {
    const days = [...holidaysInNrw(year).keys()];
    expect(days).toEqual(expect.arrayContaining([...(MOVABLE[year] ?? [])]));
  });

  it('has the eleven days of § 2 Abs. 1 Feiertagsgesetz NW', () => {
    expect(Object.fromEntries(holidaysInNrw(2026))).toEqual({
      '2026-01-01': 'Neujahr',
      '2026-04-03': 'Karfreitag',
      '2026-04-06': 'Ostermontag',
      '2026-05-01': '1. Mai',
      '2026-05-14': 'Christi Himmelfahrt',
      '2026-05-25': 'Pfingstmontag',
      '2026-06-04': 'Fronleichnam',
      '2026-10-03': 'Tag der Deutschen Einheit',
      '2026-11-01': 'Allerheiligen',
      '2026-12-25': '1. Weihnachtstag',
      '2026-12-26': '2. Weihnachtstag',
    });
  });

  it('has one day fewer where Christi Himmelfahrt is 1 May', () =>
    expect(holidaysInNrw(2008).size).toBe(10));

  it('has the Reformationstag in 2017 and in no other year', () => {
    const with31 = [2016, 2017, 2018].filter((year) =>
      [...holidaysInNrw(year).keys()].some((day) => day.endsWith('-10-31')),
    );
    expect(with31).toEqual([2017]);
  });

  it('answers for no year in which another list was the law', () =>
    expect(() => holidaysInNrw(1994)).toThrow(RangeError));
});

describe(easterSunday, () => {
  it.each([
    [1818, '1818-03-22'], // the earliest there can be
    [1943, '1943-04-25'], // the latest there can be
    [1954, '1954-04-18'], // the exceptions in Gauss' rule
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2100, '2100-03-28'],
  ])('of %d is %s', (year, day) => expect(easterSunday(year)).toBe(day));
});
