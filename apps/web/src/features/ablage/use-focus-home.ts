import { useEffect, useRef } from 'react';
import { focusHome } from './focus.js';

/**
 * Keeps the focus in the desk once somebody works there: what had it goes with each letter that is
 * filed or left. Before that it stays where the page has begun.
 *
 * @param turns how often filing has led to another letter
 * @param place what is shown; with each other one the focus may have gone
 * @returns what the desk does when something in it gets the focus
 */
export function useFocusHome(turns: number, place: string): () => void {
  const wasHere = useRef(false);
  useEffect(() => {
    if (turns === 0 && !wasHere.current) return undefined;
    const frame = requestAnimationFrame(focusHome);
    return () => cancelAnimationFrame(frame);
  }, [turns, place]);
  return () => {
    wasHere.current = true;
  };
}
