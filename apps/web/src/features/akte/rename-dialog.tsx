import { useState, type KeyboardEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { renameAkte } from '../../api/actions.js';
import { client, must } from '../../api/client.js';
import { codes } from '../../api/codes.js';
import { keys } from '../../api/query-keys.js';
import { toApiProblem } from '../../api/problem.js';
import { akteQuery } from '../../api/queries.js';
import type { Akte } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { deAkte } from '../../i18n/de-akte.js';
import { FormDialog } from '../../shell/form-dialog.js';
import { showToast } from '../../shell/toasts.js';
import { Field } from '../../ui/field.js';

function Conflict({ theirs, yours }: { theirs: string; yours: string }) {
  return (
    <div className="notice warn" role="alert">
      <div>
        <p className="notice-title">{deAkte.conflict}</p>
        <dl className="facts">
          <dt>{deAkte.conflictTheirs}</dt>
          <dd>{theirs}</dd>
          <dt>{deAkte.conflictYours}</dt>
          <dd>{yours}</dd>
        </dl>
      </div>
    </div>
  );
}

/** Saves a new Betreff; when somebody was faster, loads what it is now. */
function useRename(akte: Akte) {
  const cache = useQueryClient();
  const [theirs, setTheirs] = useState<Akte | null>(null);
  const lookAgain = async () => {
    const now = await must(client.GET('/api/akten/{id}', { params: { path: { id: akte.id } } }));
    setTheirs(now);
    cache.setQueryData(akteQuery(akte.id).queryKey, now);
  };
  const rename = async ({ betreff, version }: { betreff: string; version: string }) => {
    try {
      await renameAkte(akte.id, betreff.trim(), theirs?.version ?? Number(version));
    } catch (cause) {
      if (toApiProblem(cause).code === codes.versionConflict) await lookAgain();
      throw cause;
    }
    void cache.invalidateQueries({ queryKey: keys.akten.all });
    showToast({ text: deAkte.renamed, seconds: 5 });
  };
  return { rename, theirs };
}

/** New Betreff of an Akte; the old one stays in the Historie. */
export function RenameDialog({ akte, onClose }: { akte: Akte; onClose: () => void }) {
  const { rename, theirs } = useRename(akte);
  return (
    <FormDialog
      title={deAkte.renameTitle}
      form={`umbenennen:${akte.id}`}
      // The version that was seen when the typing began: what came after it is a conflict.
      initial={{ betreff: akte.betreff, version: String(akte.version) }}
      submit={theirs ? deAkte.conflictTake : deAkte.rename}
      isWhole={({ betreff }) => betreff.trim() !== ''}
      onSubmit={rename}
      onClose={onClose}
      notice={(_, { betreff }) => theirs && <Conflict theirs={theirs.betreff} yours={betreff} />}
    >
      {({ draft, bind }) => (
        <Field
          label={deAkte.renameField}
          error={draft.betreff.trim() === '' ? deAblage.betreffMissing : null}
        >
          {(ids) => <textarea {...ids} rows={2} autoFocus {...bind('betreff')} onKeyDown={send} />}
        </Field>
      )}
    </FormDialog>
  );
}

/** A Betreff has one line, however it is wrapped: Enter sends it. */
function send(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
