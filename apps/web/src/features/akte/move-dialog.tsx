import { useRef, useState, type RefObject } from 'react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { moveDokument } from '../../api/actions.js';
import { allItems } from '../../api/counts.js';
import { keys } from '../../api/query-keys.js';
import { akteQuery, aktenQuery } from '../../api/queries.js';
import type { AkteListItem, Dokument } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { deDokument } from '../../i18n/de-dokument.js';
import { de } from '../../i18n/de.js';
import { FormDialog, type FormFields } from '../../shell/form-dialog.js';
import { showToast } from '../../shell/toasts.js';
import { Aktenzeichen } from '../../ui/aktenzeichen.js';
import { Field } from '../../ui/field.js';
import { Picker } from '../../ui/picker.js';
import { useSearchText } from '../../ui/use-debounced.js';

const SHOWN = 20;

/** What stands in the dialog; the Akte with what is shown of it. */
interface MoveDraft extends Record<string, string> {
  version: string;
  akteId: string;
  aktenzeichen: string;
  akteBetreff: string;
  vorgangId: string;
  reason: string;
}

function AktePicker({ selected, onPick }: { selected: string; onPick: (a: AkteListItem) => void }) {
  const { text, setText, asked } = useSearchText();
  const found = useInfiniteQuery({
    ...aktenQuery({ state: 'open', q: asked || undefined }),
    enabled: asked !== null,
  });
  const akten = asked === null ? [] : allItems(found.data).slice(0, SHOWN);
  const items = akten.map((akte) => ({
    id: akte.id,
    content: (
      <>
        <Aktenzeichen>{akte.aktenzeichen}</Aktenzeichen>
        <span className="grow">{akte.betreff}</span>
      </>
    ),
  }));
  const pick = (id: string) => {
    const akte = akten.find((each) => each.id === id);
    if (akte) onPick(akte);
  };
  const isPending = asked === null || found.isPending;
  return (
    <Picker
      label={deAblage.searchField}
      listLabel={deAblage.searchHits}
      text={text}
      groups={items.length > 0 ? [{ name: deAblage.searchHits, items }] : []}
      selected={selected || undefined}
      isPending={isPending}
      empty={isPending ? de.app.loading : deAblage.searchEmpty}
      onText={setText}
      onPick={pick}
    />
  );
}

function VorgangChoice({ draft, bind }: FormFields<MoveDraft>) {
  const { data } = useQuery({ ...akteQuery(draft.akteId), enabled: draft.akteId !== '' });
  const open = data?.vorgaenge.filter(({ state }) => state === 'open') ?? [];
  return (
    <Field label={deAblage.vorgang}>
      {(ids) => (
        <select {...ids} {...bind('vorgangId')}>
          <option value="">{deAblage.noVorgang}</option>
          {open.map(({ id, number, betreff }) => (
            <option key={id} value={id}>
              {number} {betreff}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Reason({
  fields: { draft, wasTried, bind },
  field,
}: {
  fields: FormFields<MoveDraft>;
  field: RefObject<HTMLInputElement | null>;
}) {
  return (
    <Field
      label={deDokument.reason}
      error={wasTried && !draft.reason.trim() ? deDokument.reasonMissing : null}
    >
      {(ids) => <input {...ids} ref={field} {...bind('reason')} />}
    </Field>
  );
}

function useMove(dokument: Dokument) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return async ({ version, akteId, vorgangId, reason, aktenzeichen }: MoveDraft) => {
    await moveDokument(dokument.id, {
      version: Number(version),
      akteId,
      ...(vorgangId ? { vorgangId } : {}),
      reason: reason.trim(),
    });
    void cache.invalidateQueries({ queryKey: keys.akten.all });
    void cache.invalidateQueries({ queryKey: keys.dokument(dokument.id) });
    const detail = <Aktenzeichen>{aktenzeichen}</Aktenzeichen>;
    showToast({ text: deDokument.moved, detail, seconds: 5 });
    const search = { dokument: dokument.id };
    void navigate({ to: '/akten/$akteId', params: { akteId }, search });
  };
}

/** Moves a Dokument that lies wrong: the Akte, its Vorgang and why, with three keys beside what is typed. */
export function MoveDialog({ dokument, onClose }: { dokument: Dokument; onClose: () => void }) {
  const reasonField = useRef<HTMLInputElement>(null);
  const move = useMove(dokument);
  const [initial] = useState<MoveDraft>(() => ({
    version: String(dokument.version),
    akteId: '',
    aktenzeichen: '',
    akteBetreff: '',
    vorgangId: '',
    reason: '',
  }));
  return (
    <FormDialog
      title={deDokument.moveTitle}
      form={`verschieben:${dokument.id}`}
      initial={initial}
      submit={deDokument.move}
      isOffered={({ akteId }) => akteId !== ''}
      isWhole={({ akteId, reason }) => akteId !== '' && reason.trim() !== ''}
      onSubmit={move}
      onClose={onClose}
      above={({ draft, change }) => (
        <AktePicker
          selected={draft.akteId}
          onPick={(akte) => {
            change('akteId', akte.id);
            change('aktenzeichen', akte.aktenzeichen);
            change('akteBetreff', akte.betreff);
            change('vorgangId', '');
            reasonField.current?.focus(); // what is asked next; Enter there moves it
          }}
        />
      )}
    >
      {(fields) => (
        <>
          <p className={fields.draft.akteId ? 'chosen-unit' : 'quiet'}>
            {fields.draft.akteId
              ? `${fields.draft.aktenzeichen} ${fields.draft.akteBetreff}`
              : deDokument.moveMissing}
          </p>
          <VorgangChoice {...fields} />
          <Reason fields={fields} field={reasonField} />
        </>
      )}
    </FormDialog>
  );
}
