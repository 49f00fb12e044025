import { addDays, toCalendarDay } from '#libs/kernel';

/** Day 0 of Excel's calendar, which takes 1900 for a leap year. */
const DAY_ZERO = toCalendarDay('1899-12-30');

/** Days between the two calendars of Excel (ECMA-376 18.17.4.1). */
const MAC_OFFSET = 1_462;

/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Digits that a spreadsheet keeps of a number (ECMA-376 18.3.1.4, IEEE 754): what is behind them is none of its own. */
const DIGITS = 15;

/** True for a number format that shows a date: a built-in one or a code with days or years. */
export function isDateFormat(id: number, code?: string): boolean {
  if (code !== undefined) {
    return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')) && !/general/i.test(code);
  }
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** A cell's number as it is searched for: a date as DD.MM.YYYY, else with a decimal comma. */
export function showNumber(value: number, date: boolean, since1904 = false): string {
  if (!Number.isFinite(value)) return '';
  const days = Math.floor(value) + (since1904 ? MAC_OFFSET : 0);
  if (!date || value < 1 || days > LAST_DAY)
    return String(Number(value.toPrecision(DIGITS))).replace('.', ',');
  const [year, month, day] = addDays(DAY_ZERO, days).split('-');
  return `${day ?? ''}.${month ?? ''}.${year ?? ''}`;
}
