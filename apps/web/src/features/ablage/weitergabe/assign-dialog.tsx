import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { colleaguesQuery, orgUnitsQuery } from '../../../api/queries.js';
import type { Assignment } from '../../../api/types.js';
import { de } from '../../../i18n/de.js';
import { deWeitergabe } from '../../../i18n/de-weitergabe.js';
import { FormDialog } from '../../../shell/form-dialog.js';
import { NOTHING_TYPED, type TypedAhead } from '../../../shell/typed-ahead.js';
import { Field } from '../../../ui/field.js';
import { Picker } from '../../../ui/picker.js';

/** To whom a letter goes: `person:ID`, `unit:ID` or `nobody`, and what is shown of them. */
interface AssignDraft extends Record<string, string> {
  to: string;
  name: string;
  note: string;
}

const NOBODY = 'nobody';

interface Recipient {
  id: string;
  name: string;
  quiet: string;
}

function useRecipients() {
  const people = useQuery(colleaguesQuery);
  const units = useQuery(orgUnitsQuery);
  return {
    isPending: people.isPending || units.isPending,
    people: (people.data?.items ?? []).map(({ id, displayName, orgUnits }) => ({
      id: `person:${id}`,
      name: displayName,
      quiet: orgUnits.map(({ name }) => name).join(', '),
    })),
    units: (units.data?.items ?? []).map(({ id, name }) => ({
      id: `unit:${id}`,
      name,
      quiet: '',
    })),
  };
}

const holds = (text: string, { name, quiet }: Recipient) =>
  `${name} ${quiet}`.toLocaleLowerCase('de').includes(text.trim().toLocaleLowerCase('de'));

interface RecipientPickerProps {
  typed: TypedAhead;
  selected: string;
  hasOwner: boolean;
  onPick: (recipient: Recipient) => void;
}

function RecipientPicker({ typed, selected, hasOwner, onPick }: RecipientPickerProps) {
  const [text, setText] = useState(typed.text);
  const { isPending, people, units } = useRecipients();
  const nobody = { id: NOBODY, name: deWeitergabe.nobody, quiet: deWeitergabe.nobodyHint };
  const all = [...people, ...units, ...(hasOwner ? [nobody] : [])];
  const groups = [
    { name: deWeitergabe.people, recipients: people },
    { name: deWeitergabe.units, recipients: hasOwner ? [...units, nobody] : units },
  ];
  return (
    <Picker
      label={deWeitergabe.who}
      listLabel={deWeitergabe.who}
      text={text}
      groups={groups
        .map(({ name, recipients }) => ({
          name,
          items: recipients
            .filter((recipient) => holds(text, recipient))
            .map((recipient) => ({
              id: recipient.id,
              content: (
                <>
                  <span className="grow">{recipient.name}</span>
                  <span className="quiet">{recipient.quiet}</span>
                </>
              ),
            })),
        }))
        .filter(({ items }) => items.length > 0)}
      selected={selected || undefined}
      isPending={isPending}
      isEntered={typed.isEntered}
      empty={isPending ? de.app.loading : deWeitergabe.nobodyFound}
      onText={setText}
      onPick={(id) => {
        const found = all.find((recipient) => recipient.id === id);
        if (found) onPick(found);
      }}
    />
  );
}

function recipientOf(to: string): { orgUnitId?: string; userId?: string } {
  const [kind, id = ''] = to.split(':');
  if (kind === 'person') return { userId: id };
  return kind === 'unit' ? { orgUnitId: id } : {};
}

interface AssignDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  /** Whether it is somebody's now and can be nobody's. */
  hasOwner: boolean;
  /** What was typed before the dialog was there. */
  typed?: TypedAhead;
  onClose: () => void;
  /** Passes it on; the dialog stays until that is done. */
  onTake: (to: Omit<Assignment, 'version' | 'act'>, said: string) => unknown;
}

/** Asks to whom something goes: a name, Enter, Enter. */
export function AssignDialog(props: AssignDialogProps) {
  const { purpose, hasOwner, typed = NOTHING_TYPED, onClose, onTake } = props;
  const noteField = useRef<HTMLInputElement>(null);
  const assign = ({ to, name, note }: AssignDraft) => {
    const said = to === NOBODY ? deWeitergabe.assignedToNobody : deWeitergabe.assigned(name);
    const words = note.trim() && to !== NOBODY ? { note: note.trim() } : {};
    return onTake({ ...recipientOf(to), ...words }, said);
  };
  const initial: AssignDraft = { to: '', name: '', note: '' };
  return (
    <FormDialog
      title={deWeitergabe.assignTitle}
      form={`zuweisen:${purpose}`}
      initial={initial}
      submit={deWeitergabe.assign}
      isOffered={({ to }) => to !== ''}
      isWhole={({ to }) => to !== ''}
      onSubmit={assign}
      onClose={onClose}
      above={({ draft, change }) => (
        <RecipientPicker
          typed={typed}
          selected={draft.to}
          hasOwner={hasOwner}
          onPick={({ id, name }) => {
            change('to', id);
            change('name', name);
            noteField.current?.focus(); // what may be said next; Enter there passes it on
          }}
        />
      )}
    >
      {({ draft, bind }) => (
        <>
          <p className={draft.to ? 'chosen-unit' : 'quiet'}>
            {draft.name || deWeitergabe.whoMissing}
          </p>
          <Field label={deWeitergabe.note}>
            {(ids) => <input {...ids} ref={noteField} maxLength={500} {...bind('note')} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
