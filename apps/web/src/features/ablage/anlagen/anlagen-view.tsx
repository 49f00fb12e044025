import { useMemo, useState, type ReactNode } from 'react';
import { Download } from 'lucide-react';
import type { Anlage, PosteingangDetail } from '../../../api/types.js';
import { deAnlagen } from '../../../i18n/de-anlagen.js';
import { Viewer } from '../../../viewer/viewer.js';
import { anlageSource, anlageUrl } from './anlage-source.js';
import { factsOf } from './anlage-text.js';
import '../../../styles/ablage.css';

/** A letter, or a Dokument under the address of its letter, with the files inside it. */
export type WithAttachments = Pick<PosteingangDetail, 'id' | 'attachments'>;

function Tabs({
  items,
  shown,
  onShow,
}: {
  items: readonly Anlage[];
  shown: number | null;
  onShow: (place: number | null) => void;
}) {
  return (
    <div className="chips anlage-tabs" role="group" aria-label={deAnlagen.tabs}>
      <button
        type="button"
        className="chip"
        aria-current={shown === null || undefined}
        onClick={() => onShow(null)}
      >
        {deAnlagen.letter}
      </button>
      {items.map(({ place, name }) => (
        <button
          key={place}
          type="button"
          title={name}
          className="chip"
          aria-current={shown === place || undefined}
          onClick={() => onShow(place)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Shown({ item, anlage }: { item: WithAttachments; anlage: Anlage }) {
  const source = useMemo(() => anlageSource(item.id, anlage), [item.id, anlage]);
  return (
    <>
      <div className="anlage-tabs anlage-bar">
        <p className="quiet">{factsOf(anlage, item.attachments.items)}</p>
        {anlage.sha256 && (
          <a className="button plain" href={anlageUrl(item.id, anlage.place)} download="">
            <Download aria-hidden="true" className="icon" /> {deAnlagen.download}
          </a>
        )}
      </div>
      {anlage.flags.map(({ code, text }) => (
        <p key={code} className="notice warn">
          {text}
        </p>
      ))}
      {anlage.pages.length > 0 ? (
        <Viewer key={anlage.place} source={source} />
      ) : (
        <p className="notice">{deAnlagen.noPages}</p>
      )}
    </>
  );
}

interface AnlagenViewProps {
  item: WithAttachments;
  /** The place of the file that is shown; null for the letter. */
  place: number | null;
  onShow: (place: number | null) => void;
  children: ReactNode;
}

/** The letter, and beside it each file inside it, as somebody else knows which one is shown. */
export function AnlagenTabs({ item, place, onShow, children }: AnlagenViewProps) {
  const { items, state } = item.attachments;
  const anlage = items.find((each) => each.place === place);
  return (
    <>
      {state === 'waiting' && <p className="notice">{deAnlagen.waiting}</p>}
      {state === 'failed' && <p className="notice warn">{deAnlagen.failed}</p>}
      {items.length > 0 && <Tabs items={items} shown={anlage ? place : null} onShow={onShow} />}
      {anlage ? <Shown item={item} anlage={anlage} /> : children}
    </>
  );
}

/** The same; the letter is what is shown first. */
export function AnlagenView({ item, children }: { item: WithAttachments; children: ReactNode }) {
  const [place, setPlace] = useState<number | null>(null);
  return (
    <AnlagenTabs item={item} place={place} onShow={setPlace}>
      {children}
    </AnlagenTabs>
  );
}
