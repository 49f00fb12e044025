import { useState, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { renameAkte } from '../../api/actions.js';
import { client, must } from '../../api/client.js';
import { codes } from '../../api/codes.js';
import { keys } from '../../api/query-keys.js';
import { toApiProblem } from '../../api/problem.js';
import { akteQuery } from '../../api/queries.js';
import type { Akte } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { showToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';

function Conflict({ theirs, yours }: { theirs: string; yours: string }) {
  return (
    <div className="notice warn" role="alert">
      <div>
        <p className="notice-title">{de.akte.conflict}</p>
        <dl className="facts">
          <dt>{de.akte.conflictTheirs}</dt>
          <dd>{theirs}</dd>
          <dt>{de.akte.conflictYours}</dt>
          <dd>{yours}</dd>
        </dl>
      </div>
    </div>
  );
}

/** Saves a new Betreff; when somebody was faster, loads what it is now. */
function useRename(akte: Akte, onDone: () => void) {
  const cache = useQueryClient();
  const [theirs, setTheirs] = useState<Akte | null>(null);
  const mutation = useMutation({
    mutationFn: (betreff: string) => renameAkte(akte.id, betreff, (theirs ?? akte).version),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: keys.akten.all });
      showToast({ text: de.akte.renamed, seconds: 5 });
      onDone();
    },
    onError: async (cause) => {
      if (toApiProblem(cause).code !== codes.versionConflict) return;
      const now = await must(client.GET('/api/akten/{id}', { params: { path: { id: akte.id } } }));
      setTheirs(now);
      cache.setQueryData(akteQuery(akte.id).queryKey, now);
    },
  });
  return { mutation, theirs };
}

/** New Betreff of an Akte; the old one stays in the Historie. */
export function RenameDialog({ akte, onClose }: { akte: Akte; onClose: () => void }) {
  const [betreff, setBetreff] = useState(akte.betreff);
  const { mutation, theirs } = useRename(akte, onClose);
  const isMissing = betreff.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isMissing && !mutation.isPending) mutation.mutate(betreff.trim());
  };
  return (
    <Dialog title={de.akte.renameTitle} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {theirs && mutation.isError && <Conflict theirs={theirs.betreff} yours={betreff} />}
        {!theirs && mutation.error && <ErrorNotice error={mutation.error} />}
        <Field label={de.akte.renameField} error={isMissing ? de.ablage.betreffMissing : null}>
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              value={betreff}
              autoFocus
              onChange={(e) => setBetreff(e.target.value)}
              onKeyDown={(e) => {
                if (e.key !== 'Enter' || e.nativeEvent.isComposing) return;
                e.preventDefault(); // a Betreff has one line, however it is wrapped
                e.currentTarget.form?.requestSubmit();
              }}
            />
          )}
        </Field>
        <div className="dialog-foot">
          <Button onClick={onClose}>{de.common.cancel}</Button>
          <Button tone="primary" type="submit" disabled={mutation.isPending}>
            {theirs ? de.akte.conflictTake : de.akte.rename}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
