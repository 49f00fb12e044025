import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { returnDokument } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import type { Dokument } from '../../api/types.js';
import { deDokument } from '../../i18n/de-dokument.js';
import { FormDialog } from '../../shell/form-dialog.js';
import { showToast } from '../../shell/toasts.js';
import { Field } from '../../ui/field.js';

/** Gives a Dokument back to the inbox: it is somebody else's, or was filed wrongly. */
export function ReturnDialog({ dokument, onClose }: { dokument: Dokument; onClose: () => void }) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const giveBack = async ({ reason }: { reason: string }) => {
    await returnDokument(dokument.id, reason.trim());
    void cache.invalidateQueries({ queryKey: keys.akten.all });
    void cache.invalidateQueries({ queryKey: keys.posteingang.open });
    showToast({ text: deDokument.givenBack, seconds: 5 });
    const { akteId } = dokument;
    void navigate({ to: '/akten/$akteId', params: { akteId }, search: {} });
  };
  return (
    <FormDialog
      title={deDokument.giveBackTitle}
      form={`zurückgeben:${dokument.id}`}
      initial={{ reason: '' }}
      submit={deDokument.giveBack}
      isWhole={({ reason }) => reason.trim() !== ''}
      onSubmit={giveBack}
      onClose={onClose}
    >
      {({ draft, wasTried, bind }) => (
        <>
          <p>{deDokument.giveBackHint}</p>
          <Field
            label={deDokument.reason}
            error={wasTried && !draft.reason.trim() ? deDokument.reasonMissing : null}
          >
            {(ids) => <input {...ids} autoFocus {...bind('reason')} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
