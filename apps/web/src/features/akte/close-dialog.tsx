import { useQueryClient } from '@tanstack/react-query';
import { closeAkte } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import type { Akte } from '../../api/types.js';
import { deAkte } from '../../i18n/de-akte.js';
import { FormDialog } from '../../shell/form-dialog.js';
import { showToast } from '../../shell/toasts.js';
import { Field } from '../../ui/field.js';

/** Asks why before an Akte is closed: it cannot be opened again by the person who did it. */
export function CloseDialog({ akte, onClose }: { akte: Akte; onClose: () => void }) {
  const cache = useQueryClient();
  const close = async ({ reason }: { reason: string }) => {
    await closeAkte(akte.id, reason.trim());
    void cache.invalidateQueries({ queryKey: keys.akten.all });
    showToast({ text: deAkte.closed, seconds: 5 });
  };
  return (
    <FormDialog
      title={deAkte.closeTitle}
      form={`schließen:${akte.id}`}
      initial={{ reason: '' }}
      submit={deAkte.closeTitle}
      isWhole={({ reason }) => reason.trim() !== ''}
      onSubmit={close}
      onClose={onClose}
    >
      {({ draft, wasTried, bind }) => (
        <>
          <p>{deAkte.closeHint}</p>
          <Field
            label={deAkte.closeReason}
            error={wasTried && !draft.reason.trim() ? deAkte.closeReasonMissing : null}
          >
            {(ids) => <textarea {...ids} rows={2} autoFocus {...bind('reason')} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
