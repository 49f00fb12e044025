import { addDays, addMonths, isCalendarDay, type CalendarDay } from '#libs/kernel';

/** What of a field a list needs. */
export interface OutlinedField {
  readonly field: string;
  readonly value: string;
  readonly confidence: 'sure' | 'likely';
}

/** A value that was read in a letter, and whether somebody has to look before relying on it. */
export interface ReadValue {
  readonly value: string;
  readonly sureness: 'sicher' | 'prüfen';
}

/** What a list says of a letter without opening it; null where nothing was read. */
export interface LetterOutline {
  readonly betreff: ReadValue | null;
  readonly sender: ReadValue | null;
  readonly kind: ReadValue | null;
  /** The day by which something has to be done, `YYYY-MM-DD`. */
  readonly deadline: ReadValue | null;
}

/** Nothing is known of it. */
export const NOTHING_READ: LetterOutline = {
  betreff: null,
  sender: null,
  kind: null,
  deadline: null,
};

/**
 * The outline of what rules propose for a letter that came on that day. A period without a day counts
 * from the day the letter came, for want of a better one, and is to be looked at.
 */
export function outlineOf(fields: readonly OutlinedField[], received: CalendarDay): LetterOutline {
  return {
    betreff: first(fields, 'betreff'),
    sender: first(fields, 'sender'),
    kind: first(fields, 'kind'),
    deadline: deadlineOf(fields, received),
  };
}

/** The first sure value of a field, else the first. */
function first(fields: readonly OutlinedField[], name: keyof LetterOutline): ReadValue | null {
  const [found] = bySureness(fields, name);
  return found ? toReadValue(found) : null;
}

function deadlineOf(fields: readonly OutlinedField[], received: CalendarDay): ReadValue | null {
  for (const proposal of bySureness(fields, 'deadline')) {
    const { value } = proposal;
    if (isCalendarDay(value)) return toReadValue(proposal);
    const day = afterPeriod(received, value);
    if (day !== null) return { value: day, sureness: 'prüfen' };
  }
  return null;
}

function bySureness(fields: readonly OutlinedField[], name: keyof LetterOutline): OutlinedField[] {
  const found = fields.filter(({ field }) => field === name);
  return [
    ...found.filter(({ confidence }) => confidence === 'sure'),
    ...found.filter(({ confidence }) => confidence === 'likely'),
  ];
}

function toReadValue({ value, confidence }: OutlinedField): ReadValue {
  return { value, sureness: confidence === 'sure' ? 'sicher' : 'prüfen' };
}

/** The day at the end of an ISO 8601 period of days, weeks, months or years; null for anything else. */
function afterPeriod(from: CalendarDay, period: string): CalendarDay | null {
  const [, digits = '', unit = ''] = /^P(\d{1,3})([DWMY])$/.exec(period) ?? [];
  const count = Number(digits);
  switch (unit) {
    case 'D':
      return addDays(from, count);
    case 'W':
      return addDays(from, 7 * count);
    case 'M':
      return addMonths(from, count);
    case 'Y':
      return addMonths(from, 12 * count);
    default:
      return null;
  }
}
