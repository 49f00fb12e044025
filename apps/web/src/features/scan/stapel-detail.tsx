import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleStop, CopyCheck, TriangleAlert } from 'lucide-react';
import { cancelStapelReading } from '../../api/actions.js';
import { keys } from '../../api/query-keys.js';
import { stapelQuery } from '../../api/queries.js';
import type { Stapel, StapelOriginal } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { deScan } from '../../i18n/de-scan.js';
import { deViewer } from '../../i18n/de-viewer.js';
import { duplicateText, otherFlags } from '../../i18n/duplicate-text.js';
import { flagsByPage } from '../../i18n/flags-by-page.js';
import { usePollInterval } from '../../live/live-updates.js';
import { useAllows } from '../../shell/access.js';
import { attempt } from '../../shell/attempt.js';
import { QueryState } from '../../shell/query-state.js';
import { Button } from '../../ui/button.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { pagesText } from './pages-text.js';
import { formatSize } from './receipt.js';

function OriginalNotes({ original }: { original: StapelOriginal }) {
  const duplicate = duplicateText(original.duplicateOf);
  return (
    <>
      {duplicate && (
        <p className="badge notice">
          <CopyCheck aria-hidden="true" className="icon" /> {duplicate}
        </p>
      )}
      {flagsByPage(otherFlags(original)).map(({ code, text }) => (
        <p key={code} className="badge notice">
          <TriangleAlert aria-hidden="true" className="icon" /> {text}
        </p>
      ))}
      {original.pagesFailed > 0 && (
        <p className="badge notice">
          <TriangleAlert aria-hidden="true" className="icon" />
          {deEingang.failedPages(original.pagesFailed)}
        </p>
      )}
    </>
  );
}

function OriginalLine({ original }: { original: StapelOriginal }) {
  const total = original.pagesTotal;
  const done = original.pagesDone + original.pagesFailed;
  return (
    <li className="original">
      <strong className="original-name">{original.filename}</strong>
      <span className="quiet">{formatSize(original.size)}</span>
      <span className="original-pages">{pagesText(original)}</span>
      {total > 0 && <ProgressBar label={original.filename} done={done} total={total} />}
      <OriginalNotes original={original} />
      <code className="hash" title={deScan.checksum}>
        {original.sha256}
      </code>
    </li>
  );
}

/** Stops what still waits; what is read stays, and the rest can be read later. */
function CancelReading({ stapel }: { stapel: Stapel }) {
  const client = useQueryClient();
  const canCancel = useAllows()('cancelStapel');
  const isWaiting = stapel.pagesDone + stapel.pagesFailed < stapel.pagesTotal;
  if (!canCancel || !isWaiting) return null;
  const cancel = async () => {
    await attempt(() => cancelStapelReading(stapel.id), deViewer.cancelled);
    void client.invalidateQueries({ queryKey: keys.stapel.list });
    void client.invalidateQueries({ queryKey: keys.stapel.one(stapel.id) });
  };
  return (
    <Button icon={CircleStop} onClick={() => void cancel()}>
      {deViewer.cancel}
    </Button>
  );
}

function Detail({ stapel }: { stapel: Stapel }) {
  const done = stapel.pagesDone + stapel.pagesFailed;
  return (
    <>
      <header className="stapel-head">
        <h2>{stapel.title}</h2>
        <p className="quiet">
          {formatMoment(stapel.createdAt)} · {deScan.originals(stapel.originals.length)}
        </p>
        <div className="stapel-line">
          <p className="stapel-count" data-testid="stapel-fortschritt">
            {stapel.pagesTotal > 0 ? deScan.pagesDone(done, stapel.pagesTotal) : deScan.counting}
            <span className={stapel.state === 'attention' ? 'badge notice' : 'badge plain'}>
              {deScan.states[stapel.state]}
            </span>
          </p>
          <CancelReading stapel={stapel} />
        </div>
        <ProgressBar label={stapel.title} done={done} total={stapel.pagesTotal} />
      </header>
      <ul className="originals">
        {stapel.originals.map((original) => (
          <OriginalLine key={original.id} original={original} />
        ))}
      </ul>
    </>
  );
}

/** One Stapel with its files, what was read of each and what needs attention. */
export function StapelDetail({ id }: { id: string }) {
  const poll = usePollInterval();
  const query = useQuery({ ...stapelQuery(id), refetchInterval: poll });
  return (
    <section className="stapel-detail" aria-label={deScan.title}>
      <QueryState query={query} lines={6} />
      {query.data && <Detail stapel={query.data} />}
    </section>
  );
}
