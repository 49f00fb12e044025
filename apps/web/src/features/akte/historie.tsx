import { useInfiniteQuery } from '@tanstack/react-query';
import { Download, FileArchive } from 'lucide-react';
import { allItems } from '../../api/counts.js';
import { historyQuery } from '../../api/queries.js';
import type { HistoryEntry } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deAkte } from '../../i18n/de-akte.js';
import { de } from '../../i18n/de.js';
import { useAllows } from '../../shell/access.js';
import { QueryState } from '../../shell/query-state.js';
import { Button, DownloadLink } from '../../ui/button.js';
import { Empty } from '../../ui/states.js';
import { detailOf } from './history-detail.js';

function Entry({ entry, withHash }: { entry: HistoryEntry; withHash: boolean }) {
  const detail = detailOf(entry);
  return (
    <li className="history-entry">
      <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
      <p>
        <strong>{entry.actorName}</strong> {entry.actionText}
      </p>
      {detail && <p className="quiet">{detail}</p>}
      {withHash && (
        <p className="quiet hash" title={entry.bodyHash}>
          {deAkte.historyHash(entry.bodyHash.slice(0, 12))}
        </p>
      )}
    </li>
  );
}

/** The two files an auditor takes along. */
export function HistoryDownloads({ akteId }: { akteId: string }) {
  const allowed = useAllows();
  return (
    <div className="downloads-line">
      <DownloadLink href={`/api/akten/${akteId}/history.pdf`} icon={Download}>
        {deAkte.historyPdf}
      </DownloadLink>
      {allowed('export') && (
        <DownloadLink href={`/api/akten/${akteId}/export.zip`} icon={FileArchive}>
          {deAkte.exportZip}
        </DownloadLink>
      )}
    </div>
  );
}

/** Everything that happened to an Akte, newest first, in sentences. */
export function Historie({ akteId, withHash = false }: { akteId: string; withHash?: boolean }) {
  const query = useInfiniteQuery(historyQuery(akteId));
  const entries = allItems(query.data);
  return (
    <>
      <QueryState query={query} lines={6} />
      {query.data && entries.length === 0 && <Empty title={deAkte.historyEmpty} />}
      <ol className="history" aria-label={deAkte.history}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} withHash={withHash} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? de.common.loadingMore : deAkte.historyMore}
        </Button>
      )}
    </>
  );
}
