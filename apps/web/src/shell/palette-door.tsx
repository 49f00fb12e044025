import { lazy, Suspense, useEffect, useState } from 'react';
import { de } from '../i18n/de.js';

const load = () => import('./palette.js');
const Palette = lazy(() => load().then((m) => ({ default: m.Palette })));

interface PaletteDoorProps {
  isOpen: boolean;
  onClose: () => void;
}

interface WaitingProps {
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}

/** Takes what is typed while the palette is on its way, so that no key reaches the screen behind. */
function Waiting({ text, onText, onClose }: WaitingProps) {
  return (
    <div className="dialog-ground">
      <section role="dialog" aria-label={de.palette.title} aria-busy className="dialog bare">
        <div className="picker-field">
          <input
            autoFocus
            aria-label={de.palette.field}
            value={text}
            onChange={(event) => onText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose();
            }}
          />
        </div>
      </section>
    </div>
  );
}

function Opened({ onClose }: { onClose: () => void }) {
  const [typed, type] = useState('');
  return (
    <Suspense fallback={<Waiting text={typed} onText={type} onClose={onClose} />}>
      <Palette typed={typed} onClose={onClose} />
    </Suspense>
  );
}

/** Loads the palette (Strg+K) before anybody asks for it, and loses no key when somebody is faster. */
export function PaletteDoor({ isOpen, onClose }: PaletteDoorProps) {
  useEffect(() => {
    void load();
  }, []);
  return isOpen ? <Opened onClose={onClose} /> : null;
}
