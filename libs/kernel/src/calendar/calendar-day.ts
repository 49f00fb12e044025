declare const brand: unique symbol;

/** A day of the calendar as `YYYY-MM-DD` (ISO 8601), of the years 0001 to 9999, in no time zone. */
export type CalendarDay = string & { readonly [brand]: 'CalendarDay' };

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;
const WEEK: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];

/** True for a day that the calendar has: `2026-02-29` is none. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const noon = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text);
}

/** @throws RangeError when the text names no day */
export function toCalendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`'${text}' is no day of the calendar`);
  return text;
}

/** The day of a year, month (from 1) and day; null when there is none. */
export function dayFrom(year: number, month: number, day: number): CalendarDay | null {
  const text = [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
  return isCalendarDay(text) ? text : null;
}

/** Year, month (from 1) and day. */
export function partsOf(day: CalendarDay): { year: number; month: number; day: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8)),
  };
}

/**
 * The day so many days later, or earlier. No clock is involved, so none can be put forward.
 *
 * @throws RangeError when the result lies outside of the years 0001 to 9999
 */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
  return toCalendarDay(moment.toISOString().slice(0, 10));
}

/**
 * The day of the same number so many months later; the last day of the month where that number is
 * missing (§ 188 Abs. 3 BGB). Always reckon from the first day, not from the
 * last result: 31 January and a month is 28 February, and two months are 31 March.
 *
 * @throws RangeError when the result lies outside of the years 0001 to 9999
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const from = partsOf(day);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  for (let number = from.day; number > from.day - 4; number -= 1) {
    const found = dayFrom(year, month, number);
    if (found) return found;
  }
  throw new RangeError(`${months} months from ${day} there is no calendar`);
}

/** The weekday of a day. */
export function weekdayOf(day: CalendarDay): Weekday {
  return WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 7;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
