import { useDeferredValue, useState } from 'react';
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
  const wanted = useDeferredValue(text).trim().toLocaleLowerCase('de');
  const parents = new Set(data.map((unit) => unit.parentId));
  const units = data
    .filter((unit) => !parents.has(unit.id))
    .filter((unit) => `${unit.number} ${unit.title}`.toLocaleLowerCase('de').includes(wanted));
  return { units, isPending };
}

/** Asks for unit and Betreff of a new Akte (key N). */
export function NewAkteDialog(props: NewAkteDialogProps) {
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<Aktenplaneinheit | null>(null);
  const [betreff, setBetreff] = useState(props.betreff);
  const [wasTried, setWasTried] = useState(false);
  const { units, isPending } = useUnits(text);
  const take = () => {
    setWasTried(true);
    if (!unit || !betreff.trim()) return;
    props.onTake(unit, betreff.trim());
    props.onClose();
  };
  const items = units.map((each) => ({
    id: each.id,
    text: `${each.number} ${each.title}`,
    content: (
      <>
        <span className="unit-number">{each.number}</span>
        <span className="grow">{each.title}</span>
      </>
    ),
  }));
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
        onPick={(id) => setUnit(units.find((each) => each.id === id) ?? null)}
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
          {(ids) => <input {...ids} value={betreff} onChange={(e) => setBetreff(e.target.value)} />}
        </Field>
        <div className="dialog-foot">
          <Button onClick={props.onClose}>{de.common.cancel}</Button>
          <Button tone="primary" type="submit" disabled={!unit}>
            {de.ablage.take}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
