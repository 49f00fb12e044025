import { useState, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { closeAkte } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import type { Akte } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { showToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';

/** Asks why before an Akte is closed: it cannot be opened again by the person who did it. */
export function CloseDialog({ akte, onClose }: { akte: Akte; onClose: () => void }) {
  const cache = useQueryClient();
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const mutation = useMutation({
    mutationFn: () => closeAkte(akte.id, reason.trim()),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: keys.akten.all });
      showToast({ text: de.akte.closed, seconds: 5 });
      onClose();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (reason.trim()) mutation.mutate();
  };
  const isMissing = wasTried && !reason.trim();
  return (
    <Dialog title={de.akte.closeTitle} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <p>{de.akte.closeHint}</p>
        {mutation.error && <ErrorNotice error={mutation.error} />}
        <Field label={de.akte.closeReason} error={isMissing ? de.akte.closeReasonMissing : null}>
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              value={reason}
              autoFocus
              onChange={(e) => setReason(e.target.value)}
            />
          )}
        </Field>
        <div className="dialog-foot">
          <Button onClick={onClose}>{de.common.cancel}</Button>
          <Button tone="primary" type="submit" disabled={mutation.isPending}>
            {de.akte.closeTitle}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
