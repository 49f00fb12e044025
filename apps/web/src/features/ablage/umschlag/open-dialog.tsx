import { useInfiniteQuery } from '@tanstack/react-query';
import { allItems } from '../../../api/counts.js';
import { stapelOfMailQuery } from '../../../api/queries.js';
import { deUmschlag } from '../../../i18n/de-umschlag.js';
import { FormDialog } from '../../../shell/form-dialog.js';
import { Field } from '../../../ui/field.js';

interface OpenDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  /** The Stapel of the envelope, in which its content is not. */
  ownStapelId: string;
  onClose: () => void;
  /** Notes it; the dialog stays until that is done. */
  onTake: (stapelId: string, note: string) => unknown;
}

/** Asks in which Stapel the content of a sealed letter was scanned, the newest first. */
export function OpenDialog({ purpose, ownStapelId, onClose, onTake }: OpenDialogProps) {
  const list = useInfiniteQuery(stapelOfMailQuery);
  const others = allItems(list.data).filter(({ id }) => id !== ownStapelId);
  return (
    <FormDialog
      title={deUmschlag.openTitle}
      form={`geöffnet:${purpose}`}
      initial={{ stapelId: '', note: '' }}
      submit={deUmschlag.open}
      isWhole={({ stapelId }) => stapelId !== ''}
      onSubmit={({ stapelId, note }) => onTake(stapelId, note.trim())}
      onClose={onClose}
    >
      {({ draft, wasTried, bind }) => (
        <>
          <p>{list.isSuccess && others.length === 0 ? deUmschlag.noStapel : deUmschlag.openHint}</p>
          <Field
            label={deUmschlag.stapel}
            error={wasTried && !draft.stapelId ? deUmschlag.stapelMissing : null}
          >
            {(ids) => (
              <select {...ids} autoFocus {...bind('stapelId')}>
                <option value="">{deUmschlag.choose}</option>
                {others.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {list.hasNextPage && (
            <button
              type="button"
              className="button quiet"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {deUmschlag.olderStapel}
            </button>
          )}
          <Field label={deUmschlag.note}>
            {(ids) => <input {...ids} maxLength={500} {...bind('note')} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
