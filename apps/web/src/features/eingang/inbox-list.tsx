import { useEffect, useMemo, useRef, type MouseEvent, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ListedLetter } from '../../api/types.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { Empty } from '../../ui/states.js';
import { betreffOf, inboxLines, type InboxLine } from './inbox.js';
import { InboxRow } from './inbox-row.js';
import { MarkBox } from './marks/mark-box.js';
import type { Marks } from './marks/marks.js';
import { heightOf, isInSight, isNearTop, useSteadyRows } from './use-steady-rows.js';

const AHEAD = 10;

/** What is marked and how that changes; `onMark` is null for somebody who may do nothing with letters. */
interface Marking {
  marks: Marks;
  /** @param reach true for all from the letter that was marked last */
  onMark: ((id: string, reach: boolean) => void) | null;
}

interface InboxListProps {
  items: ListedLetter[];
  currentId: string | undefined;
  hasMore: boolean;
  hasEarlier: boolean;
  emptyText: { title: string; hint?: string };
  onMore: () => void;
  onEarlier: () => void;
  marking: Marking;
}

interface LineProps {
  line: InboxLine;
  currentId: string | undefined;
  stopId: string | undefined;
  marking: Marking;
}

function Line({ line, currentId, stopId, marking: { marks, onMark } }: LineProps) {
  if (line.kind === 'day') return <h2 className="inbox-day">{line.text}</h2>;
  const isStop = line.id === stopId;
  const isMarked = marks.has(line.id);
  const reach = (event: MouseEvent) => {
    if (!event.shiftKey || !onMark) return;
    event.preventDefault(); // else the browser opens a window of its own
    onMark(line.id, true);
  };
  return (
    <div className={`inbox-line ${isMarked ? 'marked' : ''}`} onClickCapture={reach}>
      <InboxRow item={line.item} isCurrent={line.id === currentId} isStop={isStop} />
      {onMark && (
        <MarkBox
          id={line.id}
          name={betreffOf(line.item).text}
          isMarked={isMarked}
          isStop={isStop && marks.size > 0}
          onMark={onMark}
        />
      )}
    </div>
  );
}

/** Where Tab enters the list: the open letter, or the first one in sight where it is not among them. */
function stopOf(lines: readonly (InboxLine | undefined)[], currentId: string | undefined) {
  const letters = lines.filter((line) => line?.kind === 'item');
  return (letters.find((line) => line.id === currentId) ?? letters[0])?.id;
}

/** Who moves on with the arrows from a row stands on the next one. */
function focusCurrent(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
}

/**
 * Loads on where an end of what is loaded comes near. Where the list stands is asked of the page itself:
 * what the virtualizer says of a list that has just been moved to its letter is late.
 */
function useEnds(
  { hasMore, hasEarlier, onMore, onEarlier }: InboxListProps,
  {
    first,
    last,
    scroller,
  }: { first: number; last: number; scroller: RefObject<HTMLElement | null> },
): void {
  const isNearEnd = hasMore && last <= AHEAD;
  const isNearStart = hasEarlier && first < AHEAD;
  useEffect(() => {
    if (isNearEnd) onMore();
    else if (isNearStart && isNearTop(scroller.current, AHEAD)) onEarlier();
  }, [isNearEnd, isNearStart, first, scroller, onMore, onEarlier]);
}

/** Virtualised list of the inbox; loads on at both ends. */
export function InboxList(props: InboxListProps) {
  const { items, currentId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => inboxLines(items, Date.now()), [items]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lines[index]),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 8,
  });
  const shown = virtualizer.getVirtualItems();
  const stopId = stopOf(
    shown.map(({ index }) => lines[index]),
    currentId,
  );
  const height = virtualizer.scrollRect?.height;
  const isLoaded = lines.some((line) => line.id === currentId);
  useEffect(() => {
    const index = lines.findIndex((line) => line.id === currentId);
    if (isInSight(lines, currentId, scroller.current)) return;
    if (index >= 0) virtualizer.scrollToIndex(index === 1 ? 0 : index, { align: 'auto' });
    // only a change of the current item or of the room may move the list, not new items
  }, [virtualizer, currentId, isLoaded, height]);
  useSteadyRows(scroller, lines);
  const last = lines.length - (shown.at(-1)?.index ?? 0);
  useEnds(props, { first: virtualizer.range?.startIndex ?? 0, last, scroller });

  useEffect(() => {
    if (!scroller.current?.contains(document.activeElement)) return undefined;
    const frame = requestAnimationFrame(() => focusCurrent(scroller.current));
    return () => cancelAnimationFrame(frame);
  }, [currentId]);

  if (items.length === 0) return <Empty {...props.emptyText} />;
  return (
    <div
      ref={scroller}
      className={`inbox-list ${props.marking.marks.size > 0 ? 'marking' : ''}`}
      role="region"
      aria-label={deEingang.listLabel}
    >
      <div className="virtual" style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, start, key, size }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                className="virtual-row"
                style={{ transform: `translateY(${start}px)`, height: size }}
              >
                <Line line={line} currentId={currentId} stopId={stopId} marking={props.marking} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
