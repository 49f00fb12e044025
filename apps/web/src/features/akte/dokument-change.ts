import type { Dokument, DokumentChange } from '../../api/types.js';
import { formatDate, parseGermanDate } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';

/** What stands in the dialog that puts a Dokument right; all of it is text. */
export type CorrectionDraft = Record<
  | 'version'
  | 'betreff'
  | 'kind'
  | 'dokumentDate'
  | 'sender'
  | 'addressee'
  | 'foreignReference'
  | 'deadline'
  | 'reason',
  string
>;

const TEXTS = ['kind', 'sender', 'addressee', 'foreignReference'] as const;
const DAYS = ['dokumentDate', 'deadline'] as const;

/** The dialog as it opens, with the version that was seen when the typing began. */
export function draftOfDokument(dokument: Dokument): CorrectionDraft {
  return {
    version: String(dokument.version),
    betreff: dokument.betreff,
    kind: dokument.kind ?? '',
    dokumentDate: formatDate(dokument.dokumentDate),
    sender: dokument.sender ?? '',
    addressee: dokument.addressee ?? '',
    foreignReference: dokument.foreignReference ?? '',
    deadline: formatDate(dokument.deadline),
    reason: '',
  };
}

/** Faults by field; none means it can be sent. @param today the German calendar day as `YYYY-MM-DD` */
export function correctionFaults(
  draft: CorrectionDraft,
  today: string,
): Partial<Record<keyof CorrectionDraft, string>> {
  const faults: Partial<Record<keyof CorrectionDraft, string>> = {};
  if (!draft.betreff.trim()) faults.betreff = deAblage.betreffMissing;
  for (const name of DAYS) {
    if (draft[name].trim() && !parseGermanDate(draft[name], today)) {
      faults[name] = deAblage.dateWrong;
    }
  }
  return faults;
}

/** What has changed, as it is sent; null where a field was emptied. */
export function changeOf(
  dokument: Dokument,
  draft: CorrectionDraft,
  today: string,
): DokumentChange {
  const change: DokumentChange = { version: Number(draft.version) };
  const betreff = draft.betreff.trim();
  if (betreff !== dokument.betreff) change.betreff = betreff;
  for (const name of TEXTS) {
    const text = draft[name].trim() || null;
    if (text !== dokument[name]) change[name] = text;
  }
  for (const name of DAYS) {
    const day = parseGermanDate(draft[name], today);
    if (day !== dokument[name]) change[name] = day;
  }
  if (draft.reason.trim()) change.reason = draft.reason.trim();
  return change;
}

/** Whether anything but the version and the reason is in it. */
export function isChange(change: DokumentChange): boolean {
  return Object.keys(change).some((name) => name !== 'version' && name !== 'reason');
}
