import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Info, Loader, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { droppedQuery } from '../../../api/queries.js';
import type { Dropped } from '../../../api/types.js';
import { deDrop } from '../../../i18n/de-drop.js';
import { Button, IconButton } from '../../../ui/button.js';
import { changeDrop, forgetDrop, useDrops, type DropEntry } from './drops.js';
import { startDrops } from './use-drop.js';
import { useFiledToast } from './use-filed-toast.js';

const NONE: Dropped['own'] = [];

function OpenDokument({ akteId, dokumentId }: { akteId: string; dokumentId: string }) {
  return (
    <Link to="/akten/$akteId" params={{ akteId }} search={{ dokument: dokumentId }}>
      {deDrop.open}
    </Link>
  );
}

function Line({ icon: Icon, children }: { icon: typeof Info; children: ReactNode }) {
  return (
    <li className="akte-actions">
      <Icon aria-hidden="true" className="icon" />
      {children}
    </li>
  );
}

function Failed({ entry }: { entry: DropEntry }) {
  const again = () => {
    changeDrop(entry.id, { state: 'waiting', error: '' });
    startDrops([entry]);
  };
  return (
    <Line icon={CircleAlert}>
      <span>{deDrop.failed(entry.file.name, entry.error)}</span>
      <Button onClick={again}>{deDrop.retry}</Button>
      <IconButton icon={X} label={deDrop.forget} onClick={() => forgetDrop(entry.id)} />
    </Line>
  );
}

function Known({ entry: { id, akteId, file, dokumentId } }: { entry: DropEntry }) {
  return (
    <Line icon={Info}>
      <span>{deDrop.known(file.name)}</span>
      {dokumentId && <OpenDokument akteId={akteId} dokumentId={dokumentId} />}
      <IconButton icon={X} label={deDrop.forget} onClick={() => forgetDrop(id)} />
    </Line>
  );
}

function Entry({ entry }: { entry: DropEntry }) {
  if (entry.state === 'failed') return <Failed entry={entry} />;
  if (entry.state === 'known') return <Known entry={entry} />;
  return <Line icon={Loader}>{deDrop.sending(entry.file.name, entry.percent)}</Line>;
}

function Kept({ akteId, item }: { akteId: string; item: Dropped['own'][number] }) {
  const { letterId, filename, reason, reasonText, dokumentId } = item;
  return (
    <Line icon={CircleAlert}>
      <span>
        {(reason === 'arranged' ? deDrop.elsewhere : deDrop.kept)(filename, reasonText ?? '')}
      </span>
      {dokumentId && <OpenDokument akteId={akteId} dokumentId={dokumentId} />}
      {reason !== 'arranged' && (
        <Link to="/eingang" search={{ eintrag: letterId, ansicht: 'dokument' }}>
          {deDrop.inbox}
        </Link>
      )}
    </Line>
  );
}

/** What is on its way into the Akte, and what of one's own did not get there. */
export function DropState({ akteId }: { akteId: string }) {
  const { data } = useQuery(droppedQuery(akteId));
  const drops = useDrops(akteId);
  const own = data?.own ?? NONE;
  const waiting = data?.waiting ?? 0;
  useFiledToast(own);
  const kept = own.filter(({ state }) => state === 'kept');
  const hasLines = drops.length + kept.length > 0;
  return (
    <div className="drop-state">
      <p role="status">{waiting > 0 ? deDrop.reading(waiting) : ''}</p>
      {hasLines && (
        <ul aria-label={deDrop.region}>
          {drops.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
          {kept.map((item) => (
            <Kept key={item.letterId} akteId={akteId} item={item} />
          ))}
        </ul>
      )}
    </div>
  );
}
