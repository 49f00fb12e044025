import { Suspense, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';

/** What somebody has typed before the dialog she has asked for was there. */
export interface TypedAhead {
  readonly text: string;
  /** Whether she has pressed Enter after it. */
  readonly isEntered: boolean;
}

/**
 * Loads code before anybody asks for it. Should that fail, it is loaded when it is asked for.
 *
 * @param loads what imports it; the same on every render
 */
export function usePreloaded(loads: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    for (const load of loads) load().catch(() => undefined);
  }, [loads]);
}

/** Nobody was faster than the dialog. */
export const NOTHING_TYPED: TypedAhead = { text: '', isEntered: false };

interface WaitingProps {
  title: string;
  typed: TypedAhead;
  onType: (typed: TypedAhead) => void;
  onClose: () => void;
}

/** Not one with another key, nor one that is held down from before. */
function isPlainEnter({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  return key === 'Enter' && !ctrlKey && !metaKey && !altKey && !repeat;
}

/** Takes what is typed while a dialog is on its way, so that no key reaches the screen behind. */
function Waiting({ title, typed, onType, onClose }: WaitingProps) {
  return (
    <div className="dialog-ground">
      <section role="dialog" aria-label={title} aria-modal aria-busy className="dialog bare">
        <div className="picker-field">
          <input
            autoFocus
            aria-label={title}
            value={typed.text}
            onChange={({ target }) => onType({ text: target.value, isEntered: false })}
            onKeyDown={(event) => {
              // The dialog has no other field yet; a step out of it would be one into the screen behind.
              if (event.key === 'Tab') event.preventDefault();
              if (event.key === 'Escape') onClose();
              if (isPlainEnter(event)) onType({ ...typed, isEntered: true });
            }}
          />
        </div>
      </section>
    </div>
  );
}

interface TypeAheadProps {
  title: string;
  onClose: () => void;
  /** The dialog, which is loaded when it is asked for; it begins with what was typed until then. */
  children: (typed: TypedAhead) => ReactNode;
}

/** Stands where a dialog will be, and loses no key when somebody is faster than it. */
export function TypeAhead({ title, onClose, children }: TypeAheadProps) {
  const [typed, type] = useState(NOTHING_TYPED);
  return (
    <Suspense fallback={<Waiting title={title} typed={typed} onType={type} onClose={onClose} />}>
      {children(typed)}
    </Suspense>
  );
}
