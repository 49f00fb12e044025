import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { aktenplanQuery } from '../../api/queries.js';
import type { Aktenplaneinheit } from '../../api/types.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { de } from '../../i18n/de.js';
import type { TypedAhead } from '../../shell/typed-ahead.js';
import { Picker } from '../../ui/picker.js';
import { matching } from './matching-units.js';

/** The units that Akten can stand under. */
export interface Units {
  readonly all: readonly Aktenplaneinheit[];
  /** False as long as nobody has said which there are: none is a statement of its own. */
  readonly isKnown: boolean;
  readonly error: Error | null;
}

/** Units Akten can stand under: those that nothing stands below. */
export function useUnits(): Units {
  const { data, error } = useQuery(aktenplanQuery);
  const parents = new Set(data?.map((unit) => unit.parentId));
  const all = data?.filter((unit) => !parents.has(unit.id)) ?? [];
  return { all, isKnown: data !== undefined, error };
}

function unitItem(unit: Aktenplaneinheit) {
  return {
    id: unit.id,
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
  typed: TypedAhead;
  /** Somebody types here: from now on the focus stays. */
  onTouch: () => void;
  onPick: (id: string) => void;
}

/** Finds a unit by its number or by words of its title. */
export function UnitPicker({ units, selected, typed, onTouch, onPick }: UnitPickerProps) {
  const [text, setText] = useState(typed.text);
  const items = matching(units.all, text).map(unitItem);
  return (
    <Picker
      label={deAblage.unitField}
      listLabel={deAblage.unitList}
      text={text}
      groups={items.length > 0 ? [{ name: deAblage.unitList, items }] : []}
      selected={selected}
      isPending={!units.isKnown}
      isEntered={typed.isEntered}
      empty={units.isKnown ? deAblage.unitNone : de.app.loading}
      onText={(wanted) => {
        onTouch();
        setText(wanted);
      }}
      onPick={onPick}
    />
  );
}
