import type { PosteingangDetail, ReadField } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { nameOf, readBeside, shownValue } from './read-values.js';

interface ReadFieldsProps {
  item: PosteingangDetail;
  /** The place in the letter that a row is about while it is pointed at; null when none is. */
  onPoint: (field: ReadField | null) => void;
}

function Row({ read, onPoint }: { read: ReadField } & Pick<ReadFieldsProps, 'onPoint'>) {
  const point = () => onPoint(read);
  const unpoint = () => onPoint(null);
  return (
    <li title={read.why}>
      <button
        type="button"
        className="read-field"
        onMouseEnter={point}
        onMouseLeave={unpoint}
        onFocus={point}
        onBlur={unpoint}
        onClick={point}
      >
        <span className="read-name">{nameOf(read)}</span>{' '}
        <span className="read-value">{shownValue(read)}</span>
        {read.sureness === 'prüfen' && <span className="unsure"> {read.sureness}</span>}
        <span className="sr-only"> {deAblage.showInLetter}</span>
      </button>
    </li>
  );
}

/** What of the reading is still to come, or could not be done. */
export function FieldsNotice({ item: { state, fieldsState } }: { item: PosteingangDetail }) {
  // As long as pages are read the panel says so already.
  if (fieldsState === 'read' || state === 'reading') return null;
  return (
    <p className="quiet fields-notice" role="status">
      {fieldsState === 'reading' ? deAblage.fieldsAreRead : deAblage.fieldsNotDetermined}
    </p>
  );
}

/** What rules have read in the letter beside the fields of the panel: shows its place. */
export function ReadFieldsList({ item, onPoint }: ReadFieldsProps) {
  const fields = readBeside(item);
  if (item.fieldsState !== 'read' || fields.length === 0) return null;
  return (
    <section className="read-fields" aria-labelledby="im-brief">
      <h2 id="im-brief">{deAblage.alsoInLetter}</h2>
      <ul>
        {fields.map((read) => (
          <Row key={`${read.field} ${read.value}`} read={read} onPoint={onPoint} />
        ))}
      </ul>
    </section>
  );
}
