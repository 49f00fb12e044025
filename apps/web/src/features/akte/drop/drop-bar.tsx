import { useId, useRef, useState } from 'react';
import { FilePlus } from 'lucide-react';
import type { Akte, Vorgang } from '../../../api/types.js';
import { deDrop } from '../../../i18n/de-drop.js';
import { Kbd } from '../../../keys/kbd.js';
import { useHotkeys } from '../../../keys/use-hotkeys.js';
import { Button } from '../../../ui/button.js';
import { dropInto, useCanDrop } from './use-drop.js';

interface IntoProps {
  open: readonly Vorgang[];
  vorgangId: string;
  onChange: (vorgangId: string) => void;
}

function Into({ open, vorgangId, onChange }: IntoProps) {
  const id = useId();
  return (
    <span className="akte-actions">
      <label htmlFor={id}>{deDrop.into}</label>
      <select id={id} value={vorgangId} onChange={({ target }) => onChange(target.value)}>
        <option value="">{deDrop.noVorgang}</option>
        {open.map((vorgang) => (
          <option key={vorgang.id} value={vorgang.id}>
            {vorgang.number} {vorgang.betreff}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The button for files, with its key, and where they go. Dropping them does the same. */
function Bar({ akte }: { akte: Akte }) {
  const [chosen, setChosen] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const open = akte.vorgaenge.filter(({ state }) => state === 'open');
  const vorgangId = open.some(({ id }) => id === chosen) ? chosen : '';
  const choose = () => field.current?.click();
  useHotkeys([{ keys: 'd', label: deDrop.choose, group: deDrop.region, run: choose }]);
  return (
    <div className="akte-actions drop-bar" role="group" aria-label={deDrop.region}>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={deDrop.region}
        onChange={({ target }) => {
          dropInto(akte.id, vorgangId || undefined, target.files);
          target.value = '';
        }}
      />
      <Button icon={FilePlus} onClick={choose}>
        {deDrop.choose} <Kbd keys="d" />
      </Button>
      {open.length > 0 && <Into open={open} vorgangId={vorgangId} onChange={setChosen} />}
      <span className="quiet">{deDrop.hint}</span>
    </div>
  );
}

/** Nothing where the person may not file, or the Akte takes nothing. */
export function DropBar({ akte }: { akte: Akte }) {
  return useCanDrop(akte) ? <Bar akte={akte} /> : null;
}
