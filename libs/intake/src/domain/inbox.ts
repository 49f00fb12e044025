/**
 * By what the inbox is narrowed: what somebody has been given (`mine`), what the own units have and
 * nobody in them (`group`), a day by which something is to be done, something to look at, what comes
 * up again on a later day, and what was set aside. The last two show what no other list shows.
 */
export const INBOX_FILTERS = ['mine', 'group', 'deadline', 'unclear', 'later', 'aside'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

/** With which letter the inbox begins, by the time they came. */
export const INBOX_ORDERS = ['newest', 'oldest'] as const;
export type InboxOrder = (typeof INBOX_ORDERS)[number];

/** Open letters that somebody sees: all that lie on the desk, and those of each filter. */
export type InboxCounts = Record<'all' | InboxFilter, number>;
