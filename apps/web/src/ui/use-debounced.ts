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
