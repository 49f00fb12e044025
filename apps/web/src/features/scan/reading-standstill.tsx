import { useQuery } from '@tanstack/react-query';
import { CirclePause } from 'lucide-react';
import { readingStateQuery } from '../../api/queries.js';
import { formatMoment } from '../../i18n/dates.js';
import { deScan } from '../../i18n/de-scan.js';

/** Says that nobody reads at present and that nothing is lost; nothing at all while work goes on. */
export function ReadingStandstill() {
  const { data } = useQuery(readingStateQuery);
  if (!data?.standstill) return null;
  return (
    <div className="notice warn" role="status">
      <CirclePause aria-hidden="true" className="icon" />
      <div>
        <p className="notice-title">{deScan.standstill}</p>
        <p>{deScan.standstillHint}</p>
        {data.waitingSince && <p>{deScan.waitingSince(formatMoment(data.waitingSince))}</p>}
      </div>
    </div>
  );
}
