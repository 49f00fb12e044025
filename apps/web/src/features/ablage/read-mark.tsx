import type { ReadField } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { Kbd } from '../../keys/kbd.js';
import { shownValue, type Mark } from './read-values.js';

/** Says in words where the value of a field comes from and how sure that is. */
export function ReadMark({ mark }: { mark: Mark }) {
  const isDoubt = mark.kind === 'prüfen' || mark.kind === 'file';
  const tone = mark.kind === 'typed' ? 'quiet' : isDoubt ? 'doubt' : 'sure';
  return (
    <span className={`read-mark ${tone}`} title={mark.read?.why}>
      {deAblage.marks[mark.kind]}
    </span>
  );
}

interface OthersProps {
  others: readonly ReadField[];
  /** Whether what stands in the field was read too. */
  isRead: boolean;
  onTake: (read: ReadField) => void;
  onPoint: (read: ReadField | null) => void;
}

/** What else was read for a field; one click takes it, `↓` in the field the next. */
export function OtherReads({ others, isRead, onTake, onPoint }: OthersProps) {
  if (others.length === 0) return null;
  return (
    <p className="other-reads">
      <span className="quiet">{isRead ? deAblage.wasAlsoRead : deAblage.wasRead}</span>
      {others.map((read, index) => (
        <button
          key={shownValue(read)}
          type="button"
          className="other-read"
          title={deAblage.takeRead(shownValue(read))}
          onMouseEnter={() => onPoint(read)}
          onMouseLeave={() => onPoint(null)}
          onClick={() => onTake(read)}
        >
          {shownValue(read)} {index === 0 && <Kbd keys="arrowdown" />}
        </button>
      ))}
    </p>
  );
}
