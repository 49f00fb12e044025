import { addDays, dayFrom, toCalendarDay, type CalendarDay } from './calendar-day.js';

/** The legal holidays of a year, each with its name. */
export type LegalHolidays = (year: number) => ReadonlyMap<CalendarDay, string>;

/** The list of § 2 Abs. 1 stands since 31 December 1994 (GV. NW. S. 1114); before it was another one. */
const FIRST_YEAR = 1995;

const FIXED = [
  [1, 1, 'Neujahr'],
  [5, 1, '1. Mai'],
  [10, 3, 'Tag der Deutschen Einheit'],
  [11, 1, 'Allerheiligen'],
  [12, 25, '1. Weihnachtstag'],
  [12, 26, '2. Weihnachtstag'],
] as const;

/** Days after Easter Sunday. */
const MOVABLE = [
  [-2, 'Karfreitag'],
  [1, 'Ostermontag'],
  [39, 'Christi Himmelfahrt'],
  [50, 'Pfingstmontag'],
  [60, 'Fronleichnam'],
] as const;

/** Once only, for 500 years of Reformation, by a law of its own (Landtag NRW, May 2015). */
const REFORMATION = toCalendarDay('2017-10-31');

const years = new Map<number, ReadonlyMap<CalendarDay, string>>();

/**
 * Legal holidays of North Rhine-Westphalia: § 2 Abs. 1 Feiertagsgesetz NW (text read 2026-11-29).
 * Rosenmontag, 24 and 31 December are none: where an office is closed then, that is its own matter.
 *
 * @throws RangeError for a year before 1995, for which the list was another one
 */
export function holidaysInNrw(year: number): ReadonlyMap<CalendarDay, string> {
  const known = years.get(year);
  if (known) return known;
  if (year < FIRST_YEAR) throw new RangeError(`legal holidays are known from ${FIRST_YEAR} on`);
  const easter = easterSunday(year);
  const days = new Map<CalendarDay, string>();
  for (const [month, day, name] of FIXED) days.set(of(year, month, day), name);
  for (const [after, name] of MOVABLE) days.set(addDays(easter, after), name);
  if (year === 2017) days.set(REFORMATION, 'Reformationstag');
  years.set(year, days);
  return days;
}

/**
 * Easter Sunday of the Gregorian calendar: the algorithm of an anonymous correspondent (Nature,
 * 20 April 1876), as in J. Meeus, Astronomical Algorithms, 2nd ed. 1998, chapter 8.
 */
export function easterSunday(year: number): CalendarDay {
  const golden = year % 19;
  const [century, rest] = divided(year, 100);
  const [b4, b4rest] = divided(century, 4);
  const [c4, c4rest] = divided(rest, 4);
  const [f] = divided(century + 8, 25);
  const [g] = divided(century - f + 1, 3);
  const moon = (19 * golden + century - b4 - g + 15) % 30;
  const sunday = (32 + 2 * b4rest + 2 * c4 - moon - c4rest) % 7;
  const [m] = divided(golden + 11 * moon + 22 * sunday, 451);
  const [month, day] = divided(moon + sunday - 7 * m + 114, 31);
  return of(year, month, day + 1);
}

function divided(value: number, by: number): [quotient: number, rest: number] {
  return [Math.floor(value / by), value % by];
}

function of(year: number, month: number, day: number): CalendarDay {
  const found = dayFrom(year, month, day);
  if (!found) throw new RangeError(`no day ${day} in month ${month} of ${year}`);
  return found;
}
