import { useEffect, useState, type ReactNode } from 'react';
import { Check, Undo2, X } from 'lucide-react';
import { de } from '../i18n/de.js';
import { Kbd } from '../keys/kbd.js';
import { useHotkeys } from '../keys/use-hotkeys.js';
import { IconButton } from '../ui/button.js';
import { createStore, useStore } from '../ui/store.js';

/** A short report at the lower edge; with `undo` it stays for the time one can go back. */
export interface Toast {
  text: string;
  detail?: ReactNode;
  seconds: number;
  undo?: () => void;
}

interface ShownToast extends Toast {
  id: number;
}

const shown = createStore<ShownToast | null>(null);
let lastId = 0;

/** Shows a report; the one before it goes. */
export function showToast(toast: Toast): void {
  lastId += 1;
  shown.set({ ...toast, id: lastId });
}

function dismiss(id: number): void {
  if (shown.get()?.id === id) shown.set(null);
}

function ToastCard({ toast }: { toast: ShownToast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast, held]);
  const close = () => {
    dismiss(toast.id);
    // The button goes with the report; the keyboard stays in the screen.
    document.querySelector<HTMLElement>('#inhalt h1')?.focus({ preventScroll: true });
  };
  const undo = () => {
    dismiss(toast.id);
    toast.undo?.();
  };
  useHotkeys(
    toast.undo ? [{ keys: 'ctrl+z', label: de.keys.undo, group: de.nav.eingang, run: undo }] : [],
  );
  return (
    <div
      className="toast"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <Check aria-hidden="true" className="icon" />
      <p>
        {toast.text} {toast.detail}
      </p>
      {toast.undo && (
        <button type="button" className="toast-action" onClick={undo}>
          <Undo2 aria-hidden="true" className="icon" />
          {de.toast.undo} <Kbd keys="ctrl+z" />
        </button>
      )}
      <IconButton icon={X} label={de.toast.close} onClick={close} />
    </div>
  );
}

/** Place of the reports; stands in the shell. */
export function ToastRegion() {
  const toast = useStore(shown);
  return (
    <section className="toast-region" aria-label={de.toast.region}>
      {toast && <ToastCard key={toast.id} toast={toast} />}
    </section>
  );
}
