import { useInfiniteQuery } from '@tanstack/react-query';
import { ScanLine } from 'lucide-react';
import { allItems } from '../../api/counts.js';
import { stapelListQuery } from '../../api/queries.js';
import type { Stapel } from '../../api/types.js';
import { deEingang } from '../../i18n/de-eingang.js';
import { deScan } from '../../i18n/de-scan.js';
import { usePollInterval } from '../../live/live-updates.js';
import { useProgressVoice } from '../../shell/progress-voice.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { ReadingStandstill } from '../scan/reading-standstill.js';
import { isBeingRead } from './inbox.js';

/** Title, counts and bar of a Stapel that is being read. */
function StapelBar({ stapel, others }: { stapel: Stapel; others: number }) {
  const done = stapel.pagesDone + stapel.pagesFailed;
  useProgressVoice(stapel);
  return (
    <div className="stapel-bar">
      <ScanLine aria-hidden="true" className="icon" />
      <strong>
        {stapel.title} {others > 0 && deEingang.moreStapel(others)}
      </strong>
      <span>
        {stapel.pagesTotal > 0 ? deScan.pagesDone(done, stapel.pagesTotal) : deScan.counting}
      </span>
      <ProgressBar label={stapel.title} done={done} total={stapel.pagesTotal} />
    </div>
  );
}

/** What stands where a Stapel would: a line as high as one, so that nothing below it moves. */
function NoStapel() {
  return (
    <div className="stapel-bar none">
      <ScanLine aria-hidden="true" className="icon" />
      <span className="quiet">{deEingang.noStapel}</span>
    </div>
  );
}

/** The Stapel that is being read now, at the head of the inbox; the list stays where it is. */
export function RunningStapel() {
  const poll = usePollInterval();
  const { data } = useInfiniteQuery({ ...stapelListQuery, refetchInterval: poll });
  const running = allItems(data).filter(isBeingRead);
  const [first] = running;
  if (!first) return <NoStapel />;
  return (
    <>
      <ReadingStandstill />
      <StapelBar stapel={first} others={running.length - 1} />
    </>
  );
}
