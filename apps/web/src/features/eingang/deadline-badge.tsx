import { AlarmClock } from 'lucide-react';
import { daysBetween, formatDate, isoDay, shortDay } from '../../i18n/dates.js';
import { de } from '../../i18n/de.js';
import { urgencyOf } from './inbox.js';

/** The deadline that stands in a letter, with the days that are left when there are few. */
export function DeadlineBadge({ day }: { day: string }) {
  const today = isoDay(Date.now());
  const left = daysBetween(today, day);
  return (
    <span
      className={`deadline ${urgencyOf(left)}`}
      title={`${de.eingang.deadlineOn(formatDate(day))}, ${de.eingang.daysLeft(left)}`}
    >
      <AlarmClock aria-hidden="true" className="icon" />
      <span className="sr-only">{de.eingang.deadline} </span>
      {shortDay(day, today)} {de.eingang.daysLeftShort(left)}
    </span>
  );
}
