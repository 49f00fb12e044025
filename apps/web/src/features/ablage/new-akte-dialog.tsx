import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { aktenplanQuery } from '../../api/queries.js';
import type { Aktenplaneinheit } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import { FormDialog } from '../../shell/form-dialog.js';
import { Field } from '../../ui/field.js';
import { Picker } from '../../ui/picker.js';

interface NewAkteDialogProps {
  /** What it is for, e.g. the id of a letter; what is typed is kept for that. */
  purpose: string;
  betreff: string;
  onClose: () => void;
  /** Takes it, or opens the Akte right away; the dialog stays until that is done. */
  onTake: (unit: Aktenplaneinheit, betreff: string) => unknown;
}

/** Units Akten can stand under: those that nothing stands below. */
function useUnits(): { units: Aktenplaneinheit[]; isPending: boolean } {
  const { data = [], isPending } = useQuery(aktenplanQuery);
  const parents = new Set(data.map((unit) => unit.parentId));
  return { units: data.filter((unit) => !parents.has(unit.id)), isPending };
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
  units: readonly Aktenplaneinheit[];
  isPending: boolean;
  selected: string | undefined;
  onPick: (id: string) => void;
}

function UnitPicker({ units, isPending, selected, onPick }: UnitPickerProps) {
  const [text, setText] = useState('');
  const items = matching(units, text).map(unitItem);
  return (
    <Picker
      label={de.ablage.unitField}
      listLabel={de.ablage.unitList}
      text={text}
      groups={items.length > 0 ? [{ name: de.ablage.unitList, items }] : []}
      selected={selected}
      empty={isPending ? de.app.loading : de.ablage.unitNone}
      onText={setText}
      onPick={onPick}
    />
  );
}

/** Asks for unit and Betreff of a new Akte (key N). */
export function NewAkteDialog({ purpose, betreff, onClose, onTake }: NewAkteDialogProps) {
  const betreffField = useRef<HTMLInputElement>(null);
  const { units, isPending } = useUnits();
  const unitOf = (draft: { unit: string }) => units.find(({ id }) => id === draft.unit);
  return (
    <FormDialog
      title={de.ablage.newTitle}
      form={`neue-akte:${purpose}`}
      initial={{ unit: '', betreff }}
      submit={de.ablage.take}
      isOffered={(draft) => unitOf(draft) !== undefined}
      isWhole={(draft) => unitOf(draft) !== undefined && draft.betreff.trim() !== ''}
      onSubmit={(draft) => {
        const unit = unitOf(draft);
        return unit && onTake(unit, draft.betreff.trim());
      }}
      onClose={onClose}
      above={({ draft, change }) => (
        <UnitPicker
          units={units}
          isPending={isPending}
          selected={unitOf(draft)?.id}
          onPick={(unit) => {
            change('unit', unit);
            betreffField.current?.select(); // what is asked next; Enter there takes it
          }}
        />
      )}
    >
      {({ draft, wasTried, bind }) => {
        const unit = unitOf(draft);
        return (
          <>
            <p className={unit ? 'chosen-unit' : 'quiet'}>
              {unit ? `${unit.number} ${unit.title}` : de.ablage.unitMissing}
            </p>
            <Field
              label={de.ablage.newBetreff}
              error={wasTried && !draft.betreff.trim() ? de.ablage.betreffMissing : null}
            >
              {(ids) => <input {...ids} ref={betreffField} {...bind('betreff')} />}
            </Field>
          </>
        );
      }}
    </FormDialog>
  );
}
