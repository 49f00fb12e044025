/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Days from day 0 of Excel's calendar, with its leap day in 1900, to 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** Days between the two calendars of Excel (ECMA-376 18.17.4.1). */
const MAC_OFFSET = 1_462;

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
  if (!date || value < 1 || value > 2_958_465) return String(value).replace('.', ',');
  const days = Math.floor(value) - UNIX_EPOCH + (since1904 ? MAC_OFFSET : 0);
  const [year, month, day] = new Date(days * DAY).toISOString().slice(0, 10).split('-');
  return `${day ?? ''}.${month ?? ''}.${year ?? ''}`;
}
