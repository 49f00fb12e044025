import { useInfiniteQuery } from '@tanstack/react-query';
import { ScanLine } from 'lucide-react';
import { allItems } from '../../api/counts.js';
import { stapelListQuery } from '../../api/queries.js';
import type { Stapel } from '../../api/types.js';
import { de } from '../../i18n/de.js';
import { usePollInterval } from '../../live/live-updates.js';
import { useProgressVoice } from '../../shell/progress-voice.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { ReadingStandstill } from '../scan/reading-standstill.js';
import { isBeingRead } from './inbox.js';

/** Title, counts and bar of a Stapel that is being read. */
function StapelBar({ stapel }: { stapel: Stapel }) {
  const done = stapel.pagesDone + stapel.pagesFailed;
  useProgressVoice(stapel);
  return (
    <div className="stapel-bar">
      <ScanLine aria-hidden="true" className="icon" />
      <strong>{stapel.title}</strong>
      <span>
        {stapel.pagesTotal > 0 ? de.scan.pagesDone(done, stapel.pagesTotal) : de.scan.counting}
      </span>
      <ProgressBar label={stapel.title} done={done} total={stapel.pagesTotal} />
    </div>
  );
}

const SHOWN = 2;

/** The Stapel that are being read now, at the head of the inbox. */
export function RunningStapel() {
  const poll = usePollInterval();
  const { data } = useInfiniteQuery({ ...stapelListQuery, refetchInterval: poll });
  const running = allItems(data).filter(isBeingRead);
  return (
    <>
      {running.length > 0 && <ReadingStandstill />}
      {running.slice(0, SHOWN).map((stapel) => (
        <StapelBar key={stapel.id} stapel={stapel} />
      ))}
    </>
  );
}
