import { lazy } from 'react';
import { de } from '../i18n/de.js';
import { TypeAhead, usePreloaded } from './typed-ahead.js';

const load = () => import('./palette.js');
const LOADS = [load];
const Palette = lazy(() => load().then((m) => ({ default: m.Palette })));

interface PaletteDoorProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Loads the palette (Strg+K) before anybody asks for it. */
export function PaletteDoor({ isOpen, onClose }: PaletteDoorProps) {
  usePreloaded(LOADS);
  if (!isOpen) return null;
  return (
    <TypeAhead title={de.palette.title} onClose={onClose}>
      {(typed) => <Palette typed={typed} onClose={onClose} />}
    </TypeAhead>
  );
}
