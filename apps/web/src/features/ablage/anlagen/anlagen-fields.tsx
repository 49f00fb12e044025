import { Paperclip } from 'lucide-react';
import type { Anlage, PosteingangDetail } from '../../../api/types.js';
import { deAblage } from '../../../i18n/de-ablage.js';
import { deAnlagen } from '../../../i18n/de-anlagen.js';
import { Kbd } from '../../../keys/kbd.js';
import { useHotkeys } from '../../../keys/use-hotkeys.js';
import type { FilingState } from '../use-filing-form.js';
import { canBeOwn, factsOf } from './anlage-text.js';
import '../../../styles/ablage.css';

interface AnlagenProps {
  item: PosteingangDetail;
  state: FilingState;
}

/** The Betreff of each that is wanted as a Dokument of its own, by its place. */
function useOwn({ item, state }: AnlagenProps) {
  const { own } = state.form;
  const possible = item.attachments.items.filter(canBeOwn);
  const choose = ({ place, betreff }: Anlage, isOwn: boolean) => {
    const { [place]: _, ...others } = own;
    state.change({ own: isOwn ? { ...others, [place]: betreff } : others });
  };
  const word = (place: number, betreff: string) =>
    state.change({ own: { ...own, [place]: betreff } });
  const switchAll = () => {
    const all = Object.fromEntries(possible.map(({ place, betreff }) => [place, betreff]));
    state.change({ own: Object.keys(own).length > 0 ? {} : all });
  };
  return { own, choose, word, switchAll };
}

function Row({
  anlage,
  all,
  own,
  ...does
}: { anlage: Anlage; all: readonly Anlage[] } & Omit<ReturnType<typeof useOwn>, 'switchAll'>) {
  const { place, name } = anlage;
  const betreff = own[place];
  return (
    <li className="anlage">
      <p>{name}</p>
      <p className="quiet">{factsOf(anlage, all)}</p>
      <label>
        <input
          type="checkbox"
          checked={betreff !== undefined}
          disabled={!canBeOwn(anlage)}
          aria-label={deAnlagen.ownOf(name)}
          onChange={(e) => does.choose(anlage, e.target.checked)}
        />{' '}
        <span aria-hidden="true">{deAnlagen.own}</span>
      </label>
      {betreff !== undefined && (
        <div className="field">
          <input
            aria-label={deAnlagen.betreffOf(name)}
            data-field={betreff.trim() === '' ? 'own' : undefined}
            value={betreff}
            autoComplete="off"
            onChange={(e) => does.word(place, e.target.value)}
          />
          {betreff === anlage.betreff && <p className="quiet">{deAnlagen.fromName}</p>}
          {betreff.trim() === '' && <p className="field-error">{deAblage.betreffMissing}</p>}
        </div>
      )}
    </li>
  );
}

/** The files inside the letter: kept with it, or each a Dokument of its own. */
export function AnlagenFields({ item, state }: AnlagenProps) {
  const { switchAll, ...does } = useOwn({ item, state });
  const { items } = item.attachments;
  useHotkeys([{ keys: 'i', label: deAnlagen.switchAll, group: deAblage.fields, run: switchAll }]);
  return (
    <section className="read-fields" aria-labelledby="anlagen">
      <h2 id="anlagen">
        <Paperclip aria-hidden="true" className="icon" /> {deAnlagen.count(items.length)}{' '}
        <Kbd keys="i" />
      </h2>
      <p className="quiet">{deAnlagen.together}</p>
      <ul>
        {items.map((anlage) => (
          <Row key={anlage.place} anlage={anlage} all={items} {...does} />
        ))}
      </ul>
    </section>
  );
}
