import type { PosteingangDetail, ReadField } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import type { FilingForm } from './filing.js';
import { nameOf, partOf, shownValue } from './read-fields.js';

interface RowProps {
  form: FilingForm;
  onTake: (part: Partial<FilingForm>) => void;
  /** The place in the letter that a row is about while it is pointed at; null when none is. */
  onPoint: (field: ReadField | null) => void;
}

interface ReadFieldsProps extends RowProps {
  item: PosteingangDetail;
}

function Row({ read, form, onTake, onPoint }: RowProps & { read: ReadField }) {
  const part = partOf(read, form);
  const value = shownValue(read);
  const pointing = {
    onMouseEnter: () => onPoint(read),
    onMouseLeave: () => onPoint(null),
    onFocus: () => onPoint(read),
    onBlur: () => onPoint(null),
  };
  const content = (
    <>
      <span className="read-name">{nameOf(read)}</span>
      <span className="read-value">{value}</span>
      {read.sureness === 'prüfen' && <span className="unsure">{read.sureness}</span>}
    </>
  );
  return (
    <li title={read.why}>
      <button
        type="button"
        className="read-field"
        {...pointing}
        onClick={part ? () => onTake(part) : undefined}
        aria-label={
          part
            ? de.ablage.takeOver(nameOf(read), value)
            : de.ablage.showInLetter(nameOf(read), value)
        }
      >
        {content}
      </button>
    </li>
  );
}

/** What rules have read in the letter: shows its place, and one click takes it over. */
export function ReadFieldsList({ item, ...props }: ReadFieldsProps) {
  const { state, fieldsState, fields } = item;
  // As long as pages are read the panel says so already.
  if (fieldsState !== 'read' && state !== 'reading') {
    return (
      <p className="quiet" role="status">
        {fieldsState === 'reading' ? de.ablage.fieldsAreRead : de.ablage.fieldsNotDetermined}
      </p>
    );
  }
  if (fields.length === 0) return null;
  return (
    <section className="read-fields" aria-labelledby="im-brief">
      <h2 id="im-brief">{de.ablage.readInLetter}</h2>
      <ul>
        {fields.map((read) => (
          <Row key={`${read.field} ${read.value}`} {...props} read={read} />
        ))}
      </ul>
    </section>
  );
}
