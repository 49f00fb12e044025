import type { ReadField } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { de } from '../../i18n/de.js';
import type { FilingForm } from './filing.js';

const DATES: readonly ReadField['field'][] = ['letter-date', 'incoming-stamp', 'deadline'];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value as people write it. */
export function shownValue({ field, value, text }: ReadField): string {
  if (DATES.includes(field)) return ISO_DAY.test(value) ? formatDate(value) : text;
  if (field === 'iban') return value.replace(/(.{4})(?=.)/g, '$1 ');
  return value;
}

/** What of the form a value fills when it is taken over; null where there is no field for it. */
export function partOf(read: ReadField, form: FilingForm): Partial<FilingForm> | null {
  if (read.field === 'letter-date' && ISO_DAY.test(read.value)) {
    return { date: formatDate(read.value) };
  }
  if (read.field === 'sender') return { betreff: withSender(form.betreff, read.value) };
  return null;
}

/** A sender stands in front of the Betreff, once. */
function withSender(betreff: string, sender: string): string {
  const rest = betreff.trim();
  if (rest.startsWith(sender)) return betreff;
  return rest === '' ? sender : `${sender}: ${rest}`;
}

/** What the screen calls a field. */
export function nameOf({ field }: ReadField): string {
  return de.ablage.readFields[field];
}
