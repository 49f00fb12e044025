import type { StapelOriginal } from '../../api/types.js';
import { deScan } from '../../i18n/de-scan.js';

/** How far a file is read; one that was looked at and has no pages is not still being counted. */
export function pagesText(
  original: Pick<StapelOriginal, 'state' | 'pagesTotal' | 'pagesDone' | 'pagesFailed'>,
): string {
  const { state, pagesTotal, pagesDone, pagesFailed } = original;
  if (pagesTotal > 0) return deScan.pagesDone(pagesDone + pagesFailed, pagesTotal);
  const isLookedAt = state === 'attention' || state === 'stored-only' || state === 'read';
  return isLookedAt ? deScan.noPages : deScan.counting;
}
