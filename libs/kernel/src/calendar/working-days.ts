import { addDays, partsOf, weekdayOf, type CalendarDay } from './calendar-day.js';
import { holidaysInNrw, type LegalHolidays } from './holidays-nrw.js';

/**
 * On which days an office works. The law's calendar and an office's own are two: an office that is
 * closed on 24 December moves its Wiedervorlagen, but no Frist.
 */
export interface WorkCalendar {
  readonly holidays: LegalHolidays;
  /** Days on which this office is closed although the law has no holiday. */
  readonly isClosed: (day: CalendarDay) => boolean;
}

/** What the law of North Rhine-Westphalia knows: Saturdays, Sundays and legal holidays. */
export const legalCalendar: WorkCalendar = { holidays: holidaysInNrw, isClosed: () => false };

/** Days without an open office in a row that no calendar can reach; a fault in its rules is one. */
const LONGEST_CLOSURE = 366;

/** True for Monday to Friday that is no legal holiday and no closing day of the calendar. */
export function isWorkingDay(day: CalendarDay, calendar: WorkCalendar): boolean {
  if (weekdayOf(day) >= 6) return false;
  return !calendar.holidays(partsOf(day).year).has(day) && !calendar.isClosed(day);
}

/**
 * The day itself when it is a working day, else the next one. With {@link legalCalendar} it is where
 * a Frist ends whose last day is a Saturday, a Sunday or a legal holiday: § 31 Abs. 3 Satz 1 VwVfG
 * NRW, § 193 BGB, § 108 Abs. 3 AO. It is not for the day of Bekanntgabe by post
 * (§ 41 Abs. 2 VwVfG NRW, which moves off no day) nor for a Termin (§ 31 Abs. 5 VwVfG NRW).
 *
 * @throws RangeError when the calendar has no working day within a year
 */
export function nextWorkingDay(day: CalendarDay, calendar: WorkCalendar): CalendarDay {
  return stepTo(day, 1, calendar);
}

/** The day itself when it is a working day, else the last one before it. */
export function previousWorkingDay(day: CalendarDay, calendar: WorkCalendar): CalendarDay {
  return stepTo(day, -1, calendar);
}

/**
 * So many working days later, or earlier for a negative number; the day itself is not counted.
 * Nothing moves for 0, be the day a working day or not.
 *
 * @throws RangeError when the calendar has no working day within a year
 */
export function addWorkingDays(
  day: CalendarDay,
  count: number,
  calendar: WorkCalendar,
): CalendarDay {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; left -= 1)
    reached = stepTo(addDays(reached, step), step, calendar);
  return reached;
}

function stepTo(day: CalendarDay, step: 1 | -1, calendar: WorkCalendar): CalendarDay {
  let reached = day;
  for (let tried = 0; tried < LONGEST_CLOSURE; tried += 1) {
    if (isWorkingDay(reached, calendar)) return reached;
    reached = addDays(reached, step);
  }
  throw new RangeError(`no working day within a year of ${day}`);
}
