import { deUmschlag } from '../../../i18n/de-umschlag.js';
import { FormDialog } from '../../../shell/form-dialog.js';
import { Field } from '../../../ui/field.js';

interface HandOverDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  onClose: () => void;
  /** Notes it; the dialog stays until that is done. */
  onTake: (note: string) => unknown;
}

/** Asks what there is to say of a sealed letter that goes on as it came: Enter for nothing. */
export function HandOverDialog({ purpose, onClose, onTake }: HandOverDialogProps) {
  return (
    <FormDialog
      title={deUmschlag.handOverTitle}
      form={`übergeben:${purpose}`}
      initial={{ note: '' }}
      submit={deUmschlag.handOver}
      isWhole={() => true}
      onSubmit={({ note }) => onTake(note.trim())}
      onClose={onClose}
    >
      {({ bind }) => (
        <>
          <p>{deUmschlag.handOverHint}</p>
          <Field label={deUmschlag.note}>
            {(ids) => <input {...ids} autoFocus maxLength={500} {...bind('note')} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
