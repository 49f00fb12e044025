import { useRef } from 'react';
import { deBulk } from '../../../i18n/de-bulk.js';

interface MarkBoxProps {
  id: string;
  name: string;
  isMarked: boolean;
  /** Whether Tab gets here: beside the row at which it enters the list, once something is marked. */
  isStop: boolean;
  onMark: (id: string, reach: boolean) => void;
}

/** Marks a letter of the list; with Umschalt all from the one that was marked last. */
export function MarkBox({ id, name, isMarked, isStop, onMark }: MarkBoxProps) {
  const shift = useRef(false);
  return (
    <label className="inbox-mark" title={deBulk.markKey}>
      <input
        type="checkbox"
        checked={isMarked}
        tabIndex={isStop ? 0 : -1}
        aria-label={deBulk.mark(name)}
        onClick={(event) => {
          shift.current = event.shiftKey;
        }}
        onChange={() => onMark(id, shift.current)}
      />
    </label>
  );
}
