import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/** Text of a field that reports to `onSettled` once typing rests. */
export function useDebouncedText(outer: string, onSettled: (text: string) => void) {
  const [text, setText] = useState(outer);
  const settled = useRef(onSettled);
  useEffect(() => {
    settled.current = onSettled;
  });
  useEffect(() => {
    if (text === outer) return undefined;
    const timer = setTimeout(() => settled.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, outer]);
  return [text, setText] as const;
}

/**
 * Text that is searched for once typing rests. `asked` is null while an answer to it would be one
 * to an older text, so that Enter never picks what was not asked for.
 */
export function useSearchText(typed = '') {
  const [settled, settle] = useState(typed);
  const [text, setText] = useDebouncedText(settled, settle);
  return { text, setText, asked: text === settled ? settled.trim() : null };
}
