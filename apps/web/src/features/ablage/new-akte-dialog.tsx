import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { aktenplanQuery } from '../../api/queries.js';
import type { Aktenplaneinheit } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { Picker } from '../../ui/picker.js';

interface NewAkteDialogProps {
  betreff: string;
  onClose: () => void;
  onTake: (unit: Aktenplaneinheit, betreff: string) => void;
}

/** Units Akten can stand under: those that nothing stands below, filtered by number or title. */
function useUnits(text: string): { units: Aktenplaneinheit[]; isPending: boolean } {
  const { data = [], isPending } = useQuery(aktenplanQuery);
  const wanted = text.trim().toLocaleLowerCase('de');
  const parents = new Set(data.map((unit) => unit.parentId));
  const units = data
    .filter((unit) => !parents.has(unit.id))
    .filter((unit) => `${unit.number} ${unit.title}`.toLocaleLowerCase('de').includes(wanted));
  return { units, isPending };
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

function Foot({ canTake, onClose }: { canTake: boolean; onClose: () => void }) {
  return (
    <div className="dialog-foot">
      <Button onClick={onClose}>{de.common.cancel}</Button>
      <Button tone="primary" type="submit" disabled={!canTake}>
        {de.ablage.take}
      </Button>
    </div>
  );
}

/** Asks for unit and Betreff of a new Akte (key N). */
export function NewAkteDialog(props: NewAkteDialogProps) {
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<Aktenplaneinheit | null>(null);
  const [betreff, setBetreff] = useState(props.betreff);
  const [wasTried, setWasTried] = useState(false);
  const betreffField = useRef<HTMLInputElement>(null);
  const { units, isPending } = useUnits(text);
  const pick = (id: string) => {
    setUnit(units.find((each) => each.id === id) ?? null);
    betreffField.current?.select(); // what is asked next; Enter there takes it
  };
  const take = () => {
    setWasTried(true);
    if (!unit || !betreff.trim()) return;
    props.onTake(unit, betreff.trim());
    props.onClose();
  };
  const items = units.map(unitItem);
  return (
    <Dialog title={de.ablage.newTitle} onClose={props.onClose}>
      <Picker
        label={de.ablage.unitField}
        listLabel={de.ablage.unitList}
        text={text}
        groups={items.length > 0 ? [{ name: de.ablage.unitList, items }] : []}
        selected={unit?.id}
        empty={isPending ? de.app.loading : de.ablage.unitNone}
        onText={setText}
        onPick={pick}
      />
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <p className={unit ? 'chosen-unit' : 'quiet'}>
          {unit ? `${unit.number} ${unit.title}` : de.ablage.unitMissing}
        </p>
        <Field
          label={de.ablage.newBetreff}
          error={wasTried && !betreff.trim() ? de.ablage.betreffMissing : null}
        >
          {(ids) => (
            <input
              {...ids}
              ref={betreffField}
              value={betreff}
              onChange={(e) => setBetreff(e.target.value)}
            />
          )}
        </Field>
        <Foot canTake={unit !== null} onClose={props.onClose} />
      </form>
    </Dialog>
  );
}
