import { isCalendarDay, type CalendarDay } from '#libs/kernel';

/**
 * Days on which the offices of a town are closed although the law has no holiday: `12-24` in every
 * year, `2026-05-15` once. Which they are is the town's own matter.
 */
export class ClosingDays {
  private readonly days: ReadonlySet<string>;

  /** @throws RangeError for a text that is no day */
  constructor(days: readonly string[]) {
    const wrong = days.find((day) => !isClosingDay(day));
    if (wrong !== undefined) throw new RangeError(`'${wrong}' is no closing day`);
    this.days = new Set(days);
  }

  has(day: CalendarDay): boolean {
    return this.days.has(day) || this.days.has(day.slice(5));
  }
}

/** True for `MM-DD` and for `YYYY-MM-DD`, where there is such a day. */
export function isClosingDay(text: string): boolean {
  return isCalendarDay(/^\d{2}-\d{2}$/.test(text) ? `${LEAP_YEAR}-${text}` : text);
}

/** A year with every day there can be. */
const LEAP_YEAR = '2024';
