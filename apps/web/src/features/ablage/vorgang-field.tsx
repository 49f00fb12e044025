import { useQuery } from '@tanstack/react-query';
import { akteQuery } from '../../api/queries.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { Field } from '../../ui/field.js';
import { NEW_VORGANG, type FilingFaults, type FilingForm } from './filing.js';

/** What the choice of a Vorgang needs of a form. */
interface VorgangState {
  form: FilingForm;
  faults: FilingFaults;
  change: (part: Partial<Pick<FilingForm, 'vorgang' | 'newVorgang'>>) => void;
}

function useOpenVorgaenge(form: FilingForm) {
  const akteId = form.target?.kind === 'akte' ? form.target.akteId : '';
  const { data } = useQuery({ ...akteQuery(akteId), enabled: akteId !== '' });
  return data?.vorgaenge.filter((vorgang) => vorgang.state === 'open') ?? [];
}

/** The open Vorgänge of the chosen Akte, and a new one. */
export function VorgangField({ state: { form, change } }: { state: VorgangState }) {
  const vorgaenge = useOpenVorgaenge(form);
  return (
    <Field label={deAblage.vorgang}>
      {(ids) => (
        <select
          {...ids}
          data-field="vorgang"
          value={form.vorgang}
          onChange={(e) => change({ vorgang: e.target.value })}
        >
          <option value="">{deAblage.noVorgang}</option>
          {vorgaenge.map((vorgang) => (
            <option key={vorgang.id} value={vorgang.id}>
              {vorgang.number} {vorgang.betreff}
            </option>
          ))}
          <option value={NEW_VORGANG}>{deAblage.newVorgang}</option>
        </select>
      )}
    </Field>
  );
}

/** The Betreff of a Vorgang that is opened on filing; only where one is. */
export function NewVorgangField({ state: { form, faults, change } }: { state: VorgangState }) {
  if (form.vorgang !== NEW_VORGANG) return null;
  return (
    <div className="wide">
      <Field label={deAblage.newVorgangName} error={faults.newVorgang}>
        {(ids) => (
          <input
            {...ids}
            data-field="newVorgang"
            value={form.newVorgang}
            aria-invalid={faults.newVorgang ? true : undefined}
            onChange={(e) => change({ newVorgang: e.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
