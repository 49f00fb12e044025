import { getRouteApi, Link } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { allItems } from '../../api/counts.js';
import { stapelListQuery } from '../../api/queries.js';
import type { Stapel } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { deScan } from '../../i18n/de-scan.js';
import { de } from '../../i18n/de.js';
import { usePollInterval } from '../../live/live-updates.js';
import { useAllows } from '../../shell/access.js';
import { PageHeading } from '../../shell/page-heading.js';
import { useProgressVoice } from '../../shell/progress-voice.js';
import { QueryState } from '../../shell/query-state.js';
import { Button } from '../../ui/button.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { Empty } from '../../ui/states.js';
import { ReadingStandstill } from './reading-standstill.js';
import { DropZone } from './drop-zone.js';
import { StapelDetail } from './stapel-detail.js';
import { UploadList } from './upload-list.js';
import '../../styles/scan.css';

const route = getRouteApi('/desk/eingang');

function StapelRow({ stapel, isCurrent }: { stapel: Stapel; isCurrent: boolean }) {
  const done = stapel.pagesDone + stapel.pagesFailed;
  useProgressVoice(stapel);
  return (
    <li>
      <Link
        to="/eingang"
        search={(before) => ({ ...before, stapel: stapel.id })}
        className="stapel-row"
        aria-current={isCurrent ? 'true' : undefined}
        activeOptions={{ exact: true, explicitUndefined: true }}
      >
        <strong>{stapel.title}</strong>
        <span className={stapel.state === 'attention' ? 'badge notice' : 'quiet'}>
          {deScan.states[stapel.state]}
        </span>
        <span className="quiet">{formatMoment(stapel.createdAt)}</span>
        <span className="quiet">
          {stapel.pagesTotal > 0 ? deScan.pagesDone(done, stapel.pagesTotal) : deScan.counting}
        </span>
        {done < stapel.pagesTotal && (
          <ProgressBar label={stapel.title} done={done} total={stapel.pagesTotal} />
        )}
      </Link>
    </li>
  );
}

function useStapel() {
  const search = route.useSearch();
  const poll = usePollInterval();
  const list = useInfiniteQuery({ ...stapelListQuery, refetchInterval: poll });
  const stapel = allItems(list.data);
  return { list, stapel, currentId: search.stapel ?? stapel[0]?.id };
}

/** The scan operator's desk: send scans, see how far reading is, answer for completeness. */
export function ScanDesk() {
  const { list, stapel, currentId } = useStapel();
  const canSeeInbox = useAllows()('inbox');
  return (
    <div className="scan-desk">
      <div className="scan-send">
        <div className="inbox-head-line">
          <PageHeading title={deScan.title} />
          {canSeeInbox && (
            <Link to="/eingang" search={{ ansicht: 'dokument' }} className="button plain">
              <Inbox aria-hidden="true" className="icon" /> {deEingang.showInbox}
            </Link>
          )}
        </div>
        <ReadingStandstill />
        <DropZone />
        <UploadList />
        <section aria-labelledby="stapel-liste">
          <h2 id="stapel-liste">{deScan.stapelList}</h2>
          <QueryState query={list} lines={4} />
          {list.data && stapel.length === 0 && (
            <Empty title={deScan.empty} hint={deScan.emptyHint} />
          )}
          <ul className="stapel-list">
            {stapel.map((each) => (
              <StapelRow key={each.id} stapel={each} isCurrent={each.id === currentId} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button onClick={() => void list.fetchNextPage()}>{de.common.more}</Button>
          )}
        </section>
      </div>
      {currentId && <StapelDetail key={currentId} id={currentId} />}
    </div>
  );
}
