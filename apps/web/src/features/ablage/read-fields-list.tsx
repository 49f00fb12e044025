import type { ReadField } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import type { FilingForm } from './filing.js';
import { nameOf, partOf, shownValue } from './read-fields.js';

interface ReadFieldsProps {
  fields: readonly ReadField[];
  form: FilingForm;
  onTake: (part: Partial<FilingForm>) => void;
  /** The place in the letter that a row is about while it is pointed at; null when none is. */
  onPoint: (field: ReadField | null) => void;
}

function Row({ read, form, onTake, onPoint }: ReadFieldsProps & { read: ReadField }) {
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
export function ReadFieldsList(props: ReadFieldsProps) {
  if (props.fields.length === 0) return null;
  return (
    <section className="read-fields" aria-labelledby="im-brief">
      <h2 id="im-brief">{de.ablage.readInLetter}</h2>
      <ul>
        {props.fields.map((read) => (
          <Row key={`${read.field} ${read.value}`} {...props} read={read} />
        ))}
      </ul>
    </section>
  );
}
