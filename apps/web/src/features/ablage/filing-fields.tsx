import { useQuery } from '@tanstack/react-query';
import { akteQuery } from '../../api/queries.js';
import { formatDate, isoDay, parseGermanDate } from '../../i18n/dates.js';
import { de } from '../../i18n/de.js';
import { Field } from '../../ui/field.js';
import { NEW_VORGANG, type FilingFaults, type FilingForm } from './filing.js';

interface FieldsProps {
  form: FilingForm;
  faults: FilingFaults;
  receivedAt: string;
  onChange: (change: Partial<FilingForm>) => void;
}

function useOpenVorgaenge(form: FilingForm) {
  const akteId = form.target?.kind === 'akte' ? form.target.akteId : '';
  const { data } = useQuery({ ...akteQuery(akteId), enabled: akteId !== '' });
  return data?.vorgaenge.filter((vorgang) => vorgang.state === 'open') ?? [];
}

function VorgangField({ form, faults, onChange }: FieldsProps) {
  const vorgaenge = useOpenVorgaenge(form);
  return (
    <>
      <Field label={de.ablage.vorgang}>
        {(ids) => (
          <select
            {...ids}
            value={form.vorgang}
            onChange={(e) => onChange({ vorgang: e.target.value })}
          >
            <option value="">{de.ablage.noVorgang}</option>
            {vorgaenge.map((vorgang) => (
              <option key={vorgang.id} value={vorgang.id}>
                {vorgang.number} {vorgang.betreff}
              </option>
            ))}
            <option value={NEW_VORGANG}>{de.ablage.newVorgang}</option>
          </select>
        )}
      </Field>
      {form.vorgang === NEW_VORGANG && (
        <Field label={de.ablage.newVorgangName} error={faults.newVorgang}>
          {(ids) => (
            <input
              {...ids}
              value={form.newVorgang}
              onChange={(e) => onChange({ newVorgang: e.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function DateField({ form, faults, onChange }: FieldsProps) {
  const tidy = () => {
    const day = parseGermanDate(form.date, isoDay(Date.now()));
    if (day) onChange({ date: formatDate(day) });
  };
  return (
    <Field label={de.ablage.date} error={faults.date}>
      {(ids) => (
        <input
          {...ids}
          inputMode="text"
          autoComplete="off"
          placeholder={de.ablage.datePlaceholder}
          value={form.date}
          aria-invalid={faults.date ? true : undefined}
          onChange={(e) => onChange({ date: e.target.value })}
          onBlur={tidy}
        />
      )}
    </Field>
  );
}

/** Betreff, Vorgang, Dokumentart and dates of the document that is filed. */
export function FilingFields(props: FieldsProps) {
  const { form, faults, receivedAt, onChange } = props;
  return (
    <div className="filing-fields">
      <div className="wide">
        <Field label={de.ablage.betreff} error={faults.betreff}>
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              value={form.betreff}
              aria-invalid={faults.betreff ? true : undefined}
              onChange={(e) => onChange({ betreff: e.target.value })}
            />
          )}
        </Field>
      </div>
      <VorgangField {...props} />
      <Field label={de.ablage.kind}>
        {(ids) => (
          <select {...ids} value={form.kind} onChange={(e) => onChange({ kind: e.target.value })}>
            <option value="">{de.ablage.noKind}</option>
            {de.kinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={de.ablage.received}>
        {(ids) => <input {...ids} value={formatDate(receivedAt)} readOnly />}
      </Field>
      <DateField {...props} />
    </div>
  );
}
