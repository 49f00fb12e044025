import { useQuery } from '@tanstack/react-query';
import { CopyCheck, TriangleAlert } from 'lucide-react';
import { stapelQuery } from '../../api/queries.js';
import type { Stapel, StapelOriginal } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { de } from '../../i18n/de.js';
import { duplicateText } from '../../i18n/duplicate-text.js';
import { usePollInterval } from '../../live/live-updates.js';
import { QueryState } from '../../shell/query-state.js';
import { ProgressBar } from '../../ui/progress-bar.js';
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
      {original.flags.map((flag) => (
        <p key={`${flag.code} ${flag.page}`} className="badge notice">
          <TriangleAlert aria-hidden="true" className="icon" />
          {flag.page ? `${de.viewer.page(flag.page)}: ` : ''}
          {flag.text}
        </p>
      ))}
      {original.pagesFailed > 0 && (
        <p className="badge notice">
          <TriangleAlert aria-hidden="true" className="icon" />
          {de.eingang.failedPages(original.pagesFailed)}
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
      <span className="original-pages">
        {total > 0 ? de.scan.pagesDone(done, total) : de.scan.counting}
      </span>
      {total > 0 && <ProgressBar label={original.filename} done={done} total={total} />}
      <OriginalNotes original={original} />
      <code className="hash" title={de.scan.checksum}>
        {original.sha256}
      </code>
    </li>
  );
}

function Detail({ stapel }: { stapel: Stapel }) {
  const done = stapel.pagesDone + stapel.pagesFailed;
  return (
    <>
      <header className="stapel-head">
        <h2>{stapel.title}</h2>
        <p className="quiet">
          {formatMoment(stapel.createdAt)} · {de.scan.originals(stapel.originals.length)}
        </p>
        <p className="stapel-count" data-testid="stapel-fortschritt">
          {stapel.pagesTotal > 0 ? de.scan.pagesDone(done, stapel.pagesTotal) : de.scan.counting}
          <span className={stapel.state === 'attention' ? 'badge notice' : 'badge plain'}>
            {de.scan.states[stapel.state]}
          </span>
        </p>
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
    <section className="stapel-detail" aria-label={de.scan.title}>
      <QueryState query={query} lines={6} />
      {query.data && <Detail stapel={query.data} />}
    </section>
  );
}
