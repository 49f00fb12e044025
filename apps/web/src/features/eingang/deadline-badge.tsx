import { AlarmClock } from 'lucide-react';
import { daysBetween, formatDate, isoDay, shortDay } from '../../i18n/dates.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { urgencyOf } from './inbox.js';

/** The deadline that stands in a letter, with the days that are left when there are few. */
export function DeadlineBadge({ day }: { day: string }) {
  const today = isoDay(Date.now());
  const left = daysBetween(today, day);
  return (
    <span
      className={`deadline ${urgencyOf(left)}`}
      title={`${deEingang.deadlineOn(formatDate(day))}, ${deEingang.daysLeft(left)}`}
    >
      <AlarmClock aria-hidden="true" className="icon" />
      <span className="sr-only">{deEingang.deadline} </span>
      {shortDay(day, today)} {deEingang.daysLeftShort(left)}
    </span>
  );
}
