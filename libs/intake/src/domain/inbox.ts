/** By what the inbox is narrowed: a day by which something is to be done, or something to look at. */
export const INBOX_FILTERS = ['deadline', 'unclear'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

/** With which letter the inbox begins, by the time they came. */
export const INBOX_ORDERS = ['newest', 'oldest'] as const;
export type InboxOrder = (typeof INBOX_ORDERS)[number];

/** Open letters that somebody sees: all of them, and those of each filter. */
export type InboxCounts = Record<'all' | InboxFilter, number>;
