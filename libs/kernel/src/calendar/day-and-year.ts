import { toCalendarDay, type CalendarDay } from './calendar-day.js';

/** The zone of every German town, where none is configured. */
export const GERMAN_ZONE = 'Europe/Berlin';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** True for a zone of the IANA database, such as `Europe/Berlin`; a bare offset is none. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The day a moment belongs to by the clocks of a zone: 31 December 23:30 UTC is 1 January in Berlin.
 *
 * @throws RangeError for a moment that is none and for an unknown zone
 */
export function dayOf(moment: Date, zone: string): CalendarDay {
  return toCalendarDay(wallTime(moment, zone).slice(0, 10));
}

/**
 * The year of {@link dayOf}.
 *
 * @throws RangeError for a moment that is none and for an unknown zone
 */
export function yearOf(moment: Date, zone: string): number {
  return Number(dayOf(moment, zone).slice(0, 4));
}

/**
 * The first moment of a day in a zone. That is midnight, and where the clocks skip midnight the
 * moment after the leap. A Frist that ends with a day ends before the start of the next one.
 *
 * @throws RangeError for an unknown zone
 */
export function startOfDay(day: CalendarDay, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const around = [midnight - 86_400_000, midnight + 86_400_000];
  const [before = 0, after = 0] = around.map((each) => offsetAt(new Date(each), zone));
  const starts = [midnight - Math.max(before, after), midnight - Math.min(before, after)];
  const found = starts.find((start) => start + offsetAt(new Date(start), zone) === midnight);
  return new Date(found ?? midnight - before);
}

/** Milliseconds the clocks of a zone are ahead of UTC at a moment. */
function offsetAt(moment: Date, zone: string): number {
  const seconds = Math.floor(moment.getTime() / 1000) * 1000;
  return Date.parse(`${wallTime(moment, zone)}Z`) - seconds;
}

/** What the clocks show, as `YYYY-MM-DDTHH:mm:ss`. */
function wallTime(moment: Date, zone: string): string {
  const parts = clockOf(zone).formatToParts(moment);
  const part = (name: Intl.DateTimeFormatPartTypes): string =>
    parts.find(({ type }) => type === name)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, made);
  return made;
}
