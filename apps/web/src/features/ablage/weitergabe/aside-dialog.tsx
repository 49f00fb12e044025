import { setPosteingangAside } from '../../../api/actions.js';
import type { PosteingangItem } from '../../../api/types.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { FormDialog } from '../../../shell/form-dialog.js';
import { Field } from '../../../ui/field.js';

const REASONS = 'beiseite-gruende';

interface AsideDialogProps {
  item: PosteingangItem;
  onClose: () => void;
  onDone: (text: string) => void;
}

/** Takes a letter off the desk that becomes no record, with the reason; it is kept. */
export function AsideDialog({ item, onClose, onDone }: AsideDialogProps) {
  const setAside = async ({ reason }: { reason: string }) => {
    await setPosteingangAside(item.id, { version: item.careVersion, reason: reason.trim() });
    onDone(deWeitergabe.laidAside);
  };
  return (
    <FormDialog
      title={deWeitergabe.asideTitle}
      form={`beiseite:${item.id}`}
      initial={{ reason: '' }}
      submit={deWeitergabe.aside}
      isWhole={({ reason }) => reason.trim() !== ''}
      onSubmit={setAside}
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
