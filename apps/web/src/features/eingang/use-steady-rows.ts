import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { InboxLine } from './inbox.js';

const ROW = 69;
const DAY_ROW = 30;

/** Pixels a line of the list takes. */
export function heightOf(line: InboxLine | undefined): number {
  return line?.kind === 'day' ? DAY_ROW : ROW;
}

/** Where each letter begins, in pixels from the top of the list. */
export function topsOf(lines: readonly InboxLine[]): Map<string, number> {
  const tops = new Map<string, number>();
  let top = 0;
  for (const line of lines) {
    if (line.kind === 'item') tops.set(line.id, top);
    top += heightOf(line);
  }
  return tops;
}

/**
 * How far the list has to move, so that what was at its upper edge is there again.
 *
 * @param offset pixels the list was scrolled by
 */
export function shiftOf(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  offset: number,
): number {
  const shown = [...before].filter(([id, top]) => top + ROW > offset && after.has(id));
  const [anchor] = shown;
  return anchor ? (after.get(anchor[0]) ?? anchor[1]) - anchor[1] : 0;
}

/** Whether a letter stands in the view as a whole; asked of the page itself, which is never late. */
export function isInSight(
  lines: readonly InboxLine[],
  id: string | undefined,
  list: HTMLElement | null,
): boolean {
  const top = id === undefined ? undefined : topsOf(lines).get(id);
  if (top === undefined || !list) return false;
  return top >= list.scrollTop && top + ROW <= list.scrollTop + list.clientHeight;
}

/** Whether no more than so many rows stand above the view; asked of the page itself as well. */
export function isNearTop(list: HTMLElement | null, rows: number): boolean {
  return list !== null && list.scrollTop < rows * ROW;
}

/** Letters that come in above leave the row under the pointer where it is. */
export function useSteadyRows(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly InboxLine[],
): void {
  const before = useRef<Map<string, number>>(new Map());
  useLayoutEffect(() => {
    const after = topsOf(lines);
    const shift = shiftOf(before.current, after, scroller.current?.scrollTop ?? 0);
    // What goes makes room as it always has: the next letter moves up to where one just was.
    if (shift > 0 && scroller.current) scroller.current.scrollTop += shift;
    before.current = after;
  }, [scroller, lines]);
}
