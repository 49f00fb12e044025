import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

/** Choices that go past with one stroke of a page key. */
const A_PAGE = 8;

/** By how many choices a key moves on. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: A_PAGE,
  PageUp: -A_PAGE,
};

interface PickerState {
  /** Ids of the choices as they stand. */
  ids: readonly string[];
  text: string;
  /** The choice that was taken before. */
  selected: string | undefined;
  /** True while the choices for this text are not there yet. */
  isPending: boolean;
  /** Whether Enter was pressed before the picker was there. */
  isEntered: boolean;
  onPick: (id: string) => void;
}

/** The choice that Enter would take: where one has moved, else the first that fits what is typed. */
export function litOf(
  { ids, text, selected }: Pick<PickerState, 'ids' | 'text' | 'selected'>,
  moved: string | null,
): string | undefined {
  if (moved !== null && ids.includes(moved)) return moved;
  if (text.trim() !== '') return ids[0];
  return ids.find((id) => id === selected);
}

/** The choice so many further on; at either end it stays. */
export function movedBy(
  ids: readonly string[],
  lit: string | undefined,
  step: number,
): string | null {
  const at = lit === undefined ? -1 : ids.indexOf(lit);
  const from = at < 0 && step < 0 ? ids.length : at;
  return ids[Math.min(Math.max(from + step, 0), ids.length - 1)] ?? null;
}

/**
 * Moves among choices without leaving the field. An Enter that comes before the choices do is kept until
 * they are there: whoever types faster than the town answers loses no key. Typing on takes it back.
 */
export function usePickerKeys(state: PickerState) {
  const { ids, text, isPending, onPick } = state;
  const [moved, setMoved] = useState<string | null>(null);
  const [entered, setEntered] = useState(state.isEntered ? text : null);
  const lit = isPending ? undefined : litOf(state, moved);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    if (entered === null || isPending) return;
    setEntered(null);
    if (lit !== undefined && entered === text) pick.current(lit);
  }, [entered, isPending, lit, text]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined) setMoved(movedBy(ids, lit, step));
    else if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    else if (!event.repeat && isPending) setEntered(text);
    // At once: what is picked is on screen before the next key comes.
    else if (!event.repeat && lit !== undefined) onPick(lit);
    event.preventDefault();
  };
  return { lit, onKeyDown };
}
