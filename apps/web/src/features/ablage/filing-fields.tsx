import { Clock } from 'lucide-react';
import { formatDate, isoDay, parseGermanDate } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { deKinds } from '../../i18n/de-kinds.js';
import { Field, GrowingText } from '../../ui/field.js';
import { isFileName, shownValue, wordsOfDeadline } from './read-values.js';
import { ReadInput, type FieldsProps } from './read-input.js';
import { NewVorgangField, VorgangField } from './vorgang-field.js';

function BetreffField(props: FieldsProps) {
  const { item, state } = props;
  const isFile = state.form.betreff === item.title && isFileName(item);
  return (
    <ReadInput
      {...props}
      name="betreff"
      error={state.faults.betreff}
      note={isFile && <p className="quiet field-note">{deAblage.fileName(item.filename)}</p>}
    >
      {(bound) => <GrowingText {...bound} />}
    </ReadInput>
  );
}

function KindField(props: FieldsProps) {
  const { kind } = props.state.form;
  const kinds = kind === '' || deKinds.includes(kind) ? deKinds : [kind, ...deKinds];
  return (
    <ReadInput {...props} name="kind">
      {(bound) => (
        <select {...bound}>
          <option value="">{deAblage.noKind}</option>
          {kinds.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
    </ReadInput>
  );
}

function DayField({ name, ...props }: FieldsProps & { name: 'date' | 'deadline' }) {
  const { form, faults, takeText } = props.state;
  const tidy = () => {
    const day = parseGermanDate(form[name], isoDay(Date.now()));
    if (day && formatDate(day) !== form[name]) takeText(name, formatDate(day));
  };
  return (
    <ReadInput {...props} name={name} error={faults[name]} onBlur={tidy}>
      {(bound) => <input {...bound} autoComplete="off" placeholder={deAblage.datePlaceholder} />}
    </ReadInput>
  );
}

function TextField(props: FieldsProps & { name: 'sender' | 'foreignReference' | 'addressee' }) {
  return <ReadInput {...props}>{(bound) => <input {...bound} autoComplete="off" />}</ReadInput>;
}

/** The words from which the deadline was read: a day alone would say nothing of what has to be done. */
function DeadlineWords({ item, state }: FieldsProps) {
  const read = wordsOfDeadline(item, state.form.deadline);
  if (!read) return null;
  const isNoDay = shownValue(read) === read.text && !state.form.deadline;
  return (
    <p className="deadline-words">
      <Clock aria-hidden="true" className="icon" />
      <span>
        {deAblage.quote(read.text, read.pageNo)} {isNoDay && deAblage.noDay}
      </span>
    </p>
  );
}

/** Everything that is kept of a letter when it is filed, filled with what was read in it. */
export function FilingFields(props: FieldsProps) {
  const { item, state } = props;
  return (
    <div className="filing-fields">
      <BetreffField {...props} />
      <div className="half">
        <VorgangField state={state} />
      </div>
      <KindField {...props} />
      <NewVorgangField state={state} />
      <div className="received">
        <Field label={deAblage.received}>
          {(ids) => <input {...ids} value={formatDate(item.receivedAt)} readOnly />}
        </Field>
      </div>
      <DayField {...props} name="date" />
      <TextField {...props} name="sender" />
      <TextField {...props} name="foreignReference" />
      <DayField {...props} name="deadline" />
      <DeadlineWords {...props} />
      <TextField {...props} name="addressee" />
    </div>
  );
}
