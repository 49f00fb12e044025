import type { PosteingangItem, Stapel } from '../../api/types.js';
import { dayHeading } from '../../i18n/dates.js';

/** What the list can be narrowed to. */
export type InboxFilter = 'ready' | 'attention' | undefined;

/** A line of the list: the heading of a day or an item. */
export type InboxLine =
  | { kind: 'day'; id: string; text: string }
  | { kind: 'item'; id: string; item: PosteingangItem; position: number };

/** Whether a person has to look: a flag, a failed page, bytes that came before. */
export function needsAttention(item: PosteingangItem): boolean {
  return item.state === 'attention' || item.pagesFailed > 0;
}

/** Whether pages of the Stapel are still to be read, however long it waits for further files. */
export function isBeingRead(stapel: Stapel): boolean {
  const isActive = stapel.state === 'reading' || stapel.state === 'receiving';
  return isActive && stapel.pagesDone + stapel.pagesFailed < stapel.pagesTotal;
}

/** Items that pass the filter, in the order of the server. */
export function filterInbox(items: readonly PosteingangItem[], filter: InboxFilter) {
  if (filter === 'ready') return items.filter((item) => item.state === 'ready');
  if (filter === 'attention') return items.filter(needsAttention);
  return [...items];
}

/** Puts the heading of its day above each first item of a day. */
export function inboxLines(items: readonly PosteingangItem[], now: number): InboxLine[] {
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
