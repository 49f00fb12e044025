import { createStore, useStore } from '../ui/store.js';

const spoken = createStore({ text: '', turn: 0 });

/** Says a sentence to screen readers once, without moving the focus. */
export function announce(text: string): void {
  spoken.set({ text, turn: spoken.get().turn + 1 });
}

/** The one polite live region of the app; stands in the shell. */
export function Announcer() {
  const { text, turn } = useStore(spoken);
  return (
    <div className="sr-only" aria-live="polite" data-testid="announcer">
      <span key={turn}>{text}</span>
    </div>
  );
}
