import type { ListedLetter, PosteingangItem, Stapel } from '../../api/types.js';
import { dayHeading } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { isFileName } from '../ablage/read-values.js';

/** A line of the list: the heading of a day or an item. */
export type InboxLine =
  | { kind: 'day'; id: string; text: string }
  | { kind: 'item'; id: string; item: ListedLetter; position: number };

/** Days before a deadline at which a person should look at it. */
const SOON = 2;

/** Whether a person has to look: a flag, a failed page, bytes that came before. */
export function needsAttention(item: PosteingangItem): boolean {
  return item.state === 'attention' || item.pagesFailed > 0;
}

/** Red is only what is overdue, yellow what has to be looked at. @param left whole days that are left */
export function urgencyOf(left: number): 'overdue' | 'soon' | 'later' {
  if (left < 0) return 'overdue';
  return left <= SOON ? 'soon' : 'later';
}

/** From whom a letter is, in the words of the list. */
export function senderOf({
  state,
  fieldsState,
  read,
}: Pick<ListedLetter, 'state' | 'fieldsState' | 'read'>): string {
  if (read.sender) return read.sender.value;
  const isStillRead = state === 'reading' || fieldsState === 'reading';
  return isStillRead ? deEingang.reading : deEingang.noSender;
}

/** What a letter is about; the name of its file only where nothing else is known. */
export function betreffOf(item: PosteingangItem): { text: string; isFile: boolean } {
  const betreff = item.read.betreff?.value ?? item.title;
  if (!item.read.betreff && isFileName(item)) {
    return { text: deAblage.fileName(item.filename), isFile: true };
  }
  return { text: betreff, isFile: false };
}

/** Whether pages of the Stapel are still to be read, however long it waits for further files. */
export function isBeingRead(stapel: Stapel): boolean {
  const isActive = stapel.state === 'reading' || stapel.state === 'receiving';
  return isActive && stapel.pagesDone + stapel.pagesFailed < stapel.pagesTotal;
}

/** Puts the heading of its day above each first item of a day. */
export function inboxLines(items: readonly ListedLetter[], now: number): InboxLine[] {
  const lines: InboxLine[] = [];
  let heading = '';
  items.forEach((item, index) => {
    const text = dayHeading(item.receivedAt, now);
    if (text !== heading) lines.push({ kind: 'day', id: text, text });
    heading = text;
    lines.push({ kind: 'item', id: item.id, item, position: index + 1 });
  });
  return lines;
}
