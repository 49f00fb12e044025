import { useQueryClient } from '@tanstack/react-query';
import { correctDokument } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import type { Dokument } from '../../api/types.js';
import { isoDay } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { deDokument } from '../../i18n/de-dokument.js';
import { deKinds } from '../../i18n/de-kinds.js';
import { FormDialog, type FormFields } from '../../shell/form-dialog.js';
import { showToast } from '../../shell/toasts.js';
import { Field } from '../../ui/field.js';
import {
  changeOf,
  correctionFaults,
  draftOfDokument,
  isChange,
  type CorrectionDraft,
} from './dokument-change.js';

const LINES = ['sender', 'foreignReference', 'addressee', 'deadline'] as const;

interface FieldsProps extends FormFields<CorrectionDraft> {
  today: string;
}

function Kind({ draft, bind }: FormFields<CorrectionDraft>) {
  const isOwn = draft.kind === '' || deKinds.includes(draft.kind);
  return (
    <Field label={deAblage.kind}>
      {(ids) => (
        <select {...ids} {...bind('kind')}>
          <option value="">{deAblage.noKind}</option>
          {!isOwn && <option>{draft.kind}</option>}
          {deKinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Fields({ today, ...fields }: FieldsProps) {
  const { draft, wasTried, bind } = fields;
  const faults = wasTried ? correctionFaults(draft, today) : {};
  return (
    <div className="correction">
      <Field label={deAblage.betreff} error={faults.betreff}>
        {(ids) => <input {...ids} autoFocus {...bind('betreff')} />}
      </Field>
      <Kind {...fields} />
      <Field label={deAblage.date} error={faults.dokumentDate}>
        {(ids) => <input {...ids} {...bind('dokumentDate')} />}
      </Field>
      {LINES.map((name) => (
        <Field key={name} label={deAblage[name]} error={faults[name]}>
          {(ids) => <input {...ids} {...bind(name)} />}
        </Field>
      ))}
      <Field label={deDokument.reasonOptional}>
        {(ids) => <input {...ids} {...bind('reason')} />}
      </Field>
    </div>
  );
}

/** Puts right what is said of a Dokument; what it was before stays in the Historie. */
export function CorrectDialog({ dokument, onClose }: { dokument: Dokument; onClose: () => void }) {
  const cache = useQueryClient();
  const today = isoDay(Date.now());
  const isFaultless = (draft: CorrectionDraft) =>
    Object.keys(correctionFaults(draft, today)).length === 0;
  const correct = async (draft: CorrectionDraft) => {
    await correctDokument(dokument.id, changeOf(dokument, draft, today));
    void cache.invalidateQueries({ queryKey: keys.akten.all });
    void cache.invalidateQueries({ queryKey: keys.dokument(dokument.id) });
    showToast({ text: deDokument.corrected, seconds: 5 });
  };
  return (
    <FormDialog
      title={deDokument.correctTitle}
      form={`berichtigen:${dokument.id}`}
      initial={draftOfDokument(dokument)}
      submit={deDokument.correct}
      isOffered={(draft) => isChange(changeOf(dokument, draft, today))}
      isWhole={isFaultless}
      onSubmit={correct}
      onClose={onClose}
    >
      {(fields) => <Fields {...fields} today={today} />}
    </FormDialog>
  );
}
