import { useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { lettersOfSender, selectionQuery } from '../../../api/queries.js';
import type { ListedLetter } from '../../../api/types.js';
import { deBulk } from '../../../i18n/de-bulk.js';
import { announce } from '../../../shell/announcer.js';
import { attempt } from '../../../shell/attempt.js';
import { showToast } from '../../../shell/toasts.js';
import { betreffOf } from '../inbox.js';
import {
  between,
  goneOf,
  hiddenOf,
  MOST_MARKS,
  NO_MARKS,
  refreshed,
  toggled,
  withMarks,
  withoutMarks,
  type Marks,
} from './marks.js';

const SECONDS = 8;

function say(text: string): void {
  showToast({ text, seconds: SECONDS });
  announce(text);
}

/** Says which letters have lost their mark because they are not there any more. */
function sayGone(gone: readonly ListedLetter[]): void {
  const names = gone.slice(0, 3).map((letter) => `„${betreffOf(letter).text}“`);
  say(`${deBulk.left(gone.length)} ${names.join(', ')}${gone.length > names.length ? ' …' : ''}`);
}

/**
 * Follows marked letters that the list does not show: it is narrowed, not loaded so far, or they are gone.
 * They are asked for whenever the inbox has changed.
 */
function useGone(marks: Marks, items: readonly ListedLetter[], isHeld: boolean) {
  const hidden = useMemo(() => hiddenOf(marks, items), [marks, items]);
  const isAsked = hidden.length > 0 && !isHeld;
  const { data, isPlaceholderData } = useQuery({ ...selectionQuery(hidden), enabled: isAsked });
  const gone = useMemo(
    () => (isAsked && data && !isPlaceholderData ? goneOf(marks, hidden, data) : []),
    [isAsked, marks, hidden, data, isPlaceholderData],
  );
  return { hidden, gone };
}

/** Marks whatever is there of the sender of a letter, and says when there is more. */
async function markSender(letter: ListedLetter, mark: (letters: ListedLetter[]) => void) {
  const sender = letter.read.sender?.value;
  if (sender === undefined) {
    mark([letter]);
    say(deBulk.noSender);
    return;
  }
  const { letters, hasMore } = await lettersOfSender(sender, MOST_MARKS);
  mark([letter, ...letters]);
  if (hasMore) say(deBulk.bounded(MOST_MARKS));
}

/** The marks of the inbox. They outlive filters, searches and what comes in; leaving the inbox ends them. */
export function useMarks(items: readonly ListedLetter[], currentId: string | undefined) {
  const [stored, setMarks] = useState(NO_MARKS);
  const [isHeld, setIsHeld] = useState(false);
  const anchor = useRef<string | undefined>(undefined);
  const marks = useMemo(() => refreshed(stored, items), [stored, items]);
  const { hidden, gone } = useGone(marks, items, isHeld);
  useEffect(() => {
    if (gone.length === 0) return;
    sayGone(gone);
    setMarks((before) =>
      withoutMarks(
        before,
        gone.map(({ id }) => id),
      ),
    );
  }, [gone]);
  const add = (letters: readonly ListedLetter[]) =>
    setMarks((before) => withMarks(before, letters));
  const toggle = (id: string) => {
    const letter = items.find((item) => item.id === id) ?? marks.get(id);
    if (!letter) return;
    anchor.current = id;
    setMarks((before) => toggled(before, letter));
  };
  return {
    marks,
    hidden,
    toggle,
    /** From the letter that was marked last, or the open one, to this one. */
    reachTo: (id: string) => add(between(items, anchor.current ?? currentId, id)),
    /** The open letter and the one beside it, to which one moves. */
    extendTo: (id: string | undefined) => add(between(items, currentId, id ?? '')),
    ofSender: (letter: ListedLetter) => attempt(() => markSender(letter, add)),
    clear: () => setMarks(NO_MARKS),
    drop: (ids: readonly string[]) => setMarks((before) => withoutMarks(before, ids)),
    /** While something is done with them nobody has to be told that they go. */
    hold: setIsHeld,
  };
}

/** Marks and what changes them. */
export type MarkState = ReturnType<typeof useMarks>;
