import { useEffect, useRef } from 'react';
import type { Aktenplaneinheit } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { ofPerson } from '../../shell/drafts.js';
import { FormDialog } from '../../shell/form-dialog.js';
import { ErrorNotice } from '../../shell/query-state.js';
import { NOTHING_TYPED, type TypedAhead } from '../../shell/typed-ahead.js';
import { Field } from '../../ui/field.js';
import { keep, kept } from '../../ui/kept.js';
import { proposedUnit, type ProposedUnit, type UnitClues } from './proposed-unit.js';
import { UnitPicker, useUnits, type Units } from './unit-picker.js';

interface NewAkteDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  betreff: string;
  /** What was typed before the dialog was there. */
  typed?: TypedAhead;
  /** What speaks for a unit; only the one taken last, where it is left out. */
  clues?: UnitClues;
  onClose: () => void;
  /** Takes it, or opens the Akte right away; the dialog stays until that is done. */
  onTake: (unit: Aktenplaneinheit, betreff: string) => unknown;
}

const NO_CLUES: UnitClues = { signs: [], words: '' };

/** Puts the focus into a field, ready to be typed over. */
function goTo(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/**
 * The unit that is proposed. Where the letter itself speaks for it the Betreff is what is asked next, and
 * Enter takes both; the one taken last is but a guess, so the choice of the unit keeps the focus.
 */
function useProposal(units: Units, clues: UnitClues, onProposed: () => void): ProposedUnit | null {
  const lastId = kept(lastUnit());
  const proposal = proposedUnit(units.all, clues, typeof lastId === 'string' ? lastId : null);
  const speaks = proposal !== null && proposal.why !== 'last';
  const proposed = useRef(onProposed);
  useEffect(() => {
    if (speaks) proposed.current();
  }, [speaks]);
  return proposal;
}

/** Under which name the unit taken last is kept. */
function lastUnit(): string {
  return ofPerson('letzte-einheit');
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
  const { purpose, betreff, clues = NO_CLUES, typed = NOTHING_TYPED, onClose, onTake } = props;
  const betreffField = useRef<HTMLInputElement>(null);
  const isSearching = useRef(typed.text !== '');
  const units = useUnits();
  const proposal = useProposal(units, clues, () => {
    if (!isSearching.current) goTo(betreffField.current);
  });
  const chosenOf = (draft: { unit: string }) => units.all.find(({ id }) => id === draft.unit);
  const unitOf = (draft: { unit: string }) => chosenOf(draft) ?? proposal?.unit;
  const why = proposal && (proposal.reason ?? deAblage.unitWhy[proposal.why]);
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
            typed={typed}
            onTouch={() => {
              isSearching.current = true;
            }}
            onPick={(unit) => {
              change('unit', unit);
              goTo(betreffField.current); // what is asked next; Enter there takes it
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
