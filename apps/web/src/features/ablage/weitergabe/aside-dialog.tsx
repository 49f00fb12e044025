import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { FormDialog } from '../../../shell/form-dialog.js';
import { Field } from '../../../ui/field.js';

const REASONS = 'beiseite-gruende';

interface AsideDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  /** What was typed before the dialog was there. */
  typed?: string;
  onClose: () => void;
  /** Lays it aside; the dialog stays until that is done. */
  onTake: (reason: string) => unknown;
}

/** Asks why something becomes no record and goes off the desk. */
export function AsideDialog({ purpose, typed = '', onClose, onTake }: AsideDialogProps) {
  return (
    <FormDialog
      title={deWeitergabe.asideTitle}
      form={`beiseite:${purpose}`}
      initial={{ reason: typed }}
      submit={deWeitergabe.aside}
      isWhole={({ reason }) => reason.trim() !== ''}
      onSubmit={({ reason }) => onTake(reason.trim())}
      onClose={onClose}
    >
      {({ draft, wasTried, bind }) => (
        <>
          <p>{deWeitergabe.asideHint}</p>
          <Field
            label={deWeitergabe.reason}
            error={wasTried && !draft.reason.trim() ? deWeitergabe.reasonMissing : null}
          >
            {(ids) => (
              <input {...ids} autoFocus list={REASONS} maxLength={500} {...bind('reason')} />
            )}
          </Field>
          <datalist id={REASONS}>
            {deWeitergabe.reasons.map((reason) => (
              <option key={reason} value={reason} />
            ))}
          </datalist>
        </>
      )}
    </FormDialog>
  );
}
