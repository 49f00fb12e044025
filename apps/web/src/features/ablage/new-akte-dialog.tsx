import { useEffect, useRef, useState, type RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import { aktenplanQuery } from '../../api/queries.js';
import type { Aktenplaneinheit } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { de } from '../../i18n/de.js';
import { ofPerson } from '../../shell/drafts.js';
import { FormDialog } from '../../shell/form-dialog.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { Field } from '../../ui/field.js';
import { keep, kept } from '../../ui/kept.js';
import { Picker } from '../../ui/picker.js';
import { proposedUnit, type ProposedUnit, type UnitClues } from './proposed-unit.js';

interface NewAkteDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  betreff: string;
  /** What speaks for a unit; only the one taken last, where it is left out. */
  clues?: UnitClues;
  onClose: () => void;
  /** Takes it, or opens the Akte right away; the dialog stays until that is done. */
  onTake: (unit: Aktenplaneinheit, betreff: string) => unknown;
}

interface Units {
  readonly all: readonly Aktenplaneinheit[];
  /** False as long as nobody has said which there are: none is a statement of its own. */
  readonly isKnown: boolean;
  readonly error: Error | null;
}

/** Units Akten can stand under: those that nothing stands below. */
function useUnits(): Units {
  const { data, error } = useQuery(aktenplanQuery);
  const parents = new Set(data?.map((unit) => unit.parentId));
  const all = data?.filter((unit) => !parents.has(unit.id)) ?? [];
  return { all, isKnown: data !== undefined, error };
}

const NO_CLUES: UnitClues = { signs: [], words: '' };

/** The unit that is proposed; with it the Betreff is what is asked next, and Enter takes both. */
function useProposal(
  units: Units,
  clues: UnitClues,
  betreff: RefObject<HTMLInputElement | null>,
): ProposedUnit | null {
  const lastId = kept(lastUnit());
  const proposal = proposedUnit(units.all, clues, typeof lastId === 'string' ? lastId : null);
  const proposedId = proposal?.unit.id;
  useEffect(() => {
    if (proposedId !== undefined) betreff.current?.select();
  }, [proposedId, betreff]);
  return proposal;
}

/** Under which name the unit taken last is kept. */
function lastUnit(): string {
  return ofPerson('letzte-einheit');
}

/** Those of them whose number or title holds a text. */
function matching(units: readonly Aktenplaneinheit[], text: string): Aktenplaneinheit[] {
  const wanted = text.trim().toLocaleLowerCase('de');
  return units.filter((unit) =>
    `${unit.number} ${unit.title}`.toLocaleLowerCase('de').includes(wanted),
  );
}

function unitItem(unit: Aktenplaneinheit) {
  return {
    id: unit.id,
    text: `${unit.number} ${unit.title}`,
    content: (
      <>
        <span className="unit-number">{unit.number}</span>
        <span className="grow">{unit.title}</span>
      </>
    ),
  };
}

interface UnitPickerProps {
  units: Units;
  selected: string | undefined;
  onPick: (id: string) => void;
}

function UnitPicker({ units, selected, onPick }: UnitPickerProps) {
  const [text, setText] = useState('');
  const items = matching(units.all, text).map(unitItem);
  return (
    <Picker
      label={deAblage.unitField}
      listLabel={deAblage.unitList}
      text={text}
      groups={items.length > 0 ? [{ name: deAblage.unitList, items }] : []}
      selected={selected}
      empty={units.isKnown ? deAblage.unitNone : de.app.loading}
      onText={setText}
      onPick={onPick}
    />
  );
}

/** Which unit is taken, and why where nobody has chosen it. */
function ChosenUnit({ unit, why }: { unit: Aktenplaneinheit | undefined; why: string | null }) {
  if (!unit) return <p className="quiet">{deAblage.unitMissing}</p>;
  return (
    <p className="chosen-unit">
      {unit.number} {unit.title} {why && <span className="quiet">({why})</span>}
    </p>
  );
}

/** Asks for unit and Betreff of a new Akte (key N); where one is proposed, Enter takes it. */
export function NewAkteDialog(props: NewAkteDialogProps) {
  const { purpose, betreff, clues = NO_CLUES, onClose, onTake } = props;
  const betreffField = useRef<HTMLInputElement>(null);
  const units = useUnits();
  const proposal = useProposal(units, clues, betreffField);
  const chosenOf = (draft: { unit: string }) => units.all.find(({ id }) => id === draft.unit);
  const unitOf = (draft: { unit: string }) => chosenOf(draft) ?? proposal?.unit;
  const why = proposal && deAblage.unitWhy[proposal.why];
  const take = (draft: { unit: string; betreff: string }) => {
    const unit = unitOf(draft);
    if (!unit) return undefined;
    keep(lastUnit(), unit.id);
    return onTake(unit, draft.betreff.trim());
  };
  return (
    <FormDialog
      title={deAblage.newTitle}
      form={`neue-akte:${purpose}`}
      initial={{ unit: '', betreff }}
      submit={deAblage.take}
      isOffered={(draft) => unitOf(draft) !== undefined}
      isWhole={(draft) => unitOf(draft) !== undefined && draft.betreff.trim() !== ''}
      onSubmit={take}
      onClose={onClose}
      above={({ draft, change }) => (
        <>
          {units.error && <ErrorNotice error={units.error} />}
          <UnitPicker
            units={units}
            selected={unitOf(draft)?.id}
            onPick={(unit) => {
              change('unit', unit);
              betreffField.current?.select(); // what is asked next; Enter there takes it
            }}
          />
        </>
      )}
    >
      {({ draft, wasTried, bind }) => (
        <>
          <ChosenUnit unit={unitOf(draft)} why={chosenOf(draft) ? null : why} />
          <Field
            label={deAblage.newBetreff}
            error={wasTried && !draft.betreff.trim() ? deAblage.betreffMissing : null}
          >
            {(ids) => <input {...ids} ref={betreffField} {...bind('betreff')} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
