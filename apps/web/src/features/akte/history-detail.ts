import type { HistoryEntry } from '../../api/types.js';
import { deViewer } from '../../i18n/de-viewer.js';

/** What an entry is about beyond its sentence: the page, the new Betreff, why it was done. */
export function detailOf({ actionText, body }: Pick<HistoryEntry, 'actionText' | 'body'>) {
  const { betreff, pageNo, statedReason } = body;
  const parts = [
    typeof pageNo === 'number' && deViewer.page(pageNo),
    typeof betreff === 'string' && !actionText.includes(betreff) && betreff,
    typeof statedReason === 'string' && `„${statedReason}“`,
  ];
  return parts.filter(Boolean).join(' · ') || null;
}
