/** Seconds in which a filing can be taken back with one key. */
export const UNDO_SECONDS = 10;

/** Last moment at which a filing made at `filedAt` can be undone. */
export function undoUntil(filedAt: Date): Date {
  return new Date(filedAt.getTime() + UNDO_SECONDS * 1000);
}

/** Whether the window is still open; its last millisecond counts. */
export function mayUndo(until: Date, now: Date): boolean {
  return now.getTime() <= until.getTime();
}
