/** Seconds for which the screen offers to take a filing back with one key; afterwards it is one of the actions. */
export const UNDO_SECONDS = 10;

/** Until when the offer for a filing made at `filedAt` stands. */
export function undoUntil(filedAt: Date): Date {
  return new Date(filedAt.getTime() + UNDO_SECONDS * 1000);
}
