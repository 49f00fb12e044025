import type {
  Aktenplaneinheit,
  FileRequest,
  PosteingangDetail,
  Proposal,
} from '../../api/types.js';
import { parseGermanDate } from '../../i18n/dates.js';
import { de } from '../../i18n/de.js';

/** Where a document shall go: an Akte that exists or one that is opened on filing. */
export type FilingTarget =
  | { kind: 'akte'; akteId: string; aktenzeichen: string; betreff: string }
  | { kind: 'new'; unit: Aktenplaneinheit; betreff: string };

/** Choice of the Vorgang list that asks for a new one. */
export const NEW_VORGANG = 'neu';

/** What the clerk has entered; the date is still text. */
export interface FilingForm {
  target: FilingTarget | null;
  betreff: string;
  vorgang: string;
  newVorgang: string;
  kind: string;
  date: string;
}

/** Faults by field; none means it can be filed. */
export type FilingFaults = Partial<Record<'target' | 'betreff' | 'newVorgang' | 'date', string>>;

/** A proposal as a target. */
export function targetOf(proposal: Proposal): FilingTarget {
  const { akteId, aktenzeichen, betreff } = proposal;
  return { kind: 'akte', akteId, aktenzeichen, betreff };
}

/** The form as it opens: a proposal is taken beforehand only when it is sure. */
export function initialForm(item: PosteingangDetail): FilingForm {
  const first = item.proposals[0];
  const target = first?.sureness === 'sicher' ? targetOf(first) : null;
  return { target, betreff: item.title, vorgang: '', newVorgang: '', kind: '', date: '' };
}

/** Checks the form. @param today the German calendar day as `YYYY-MM-DD` */
export function faultsOf(form: FilingForm, today: string): FilingFaults {
  const faults: FilingFaults = {};
  if (!form.target) faults.target = de.ablage.noTarget;
  if (!form.betreff.trim()) faults.betreff = de.ablage.betreffMissing;
  if (form.vorgang === NEW_VORGANG && !form.newVorgang.trim()) {
    faults.newVorgang = de.ablage.betreffMissing;
  }
  if (form.date.trim() && !parseGermanDate(form.date, today)) faults.date = de.ablage.dateWrong;
  return faults;
}

function placeOf(target: FilingTarget): Pick<FileRequest, 'akteId' | 'newAkte'> {
  if (target.kind === 'akte') return { akteId: target.akteId };
  return { newAkte: { aktenplaneinheitId: target.unit.id, betreff: target.betreff } };
}

function vorgangOf(form: FilingForm): Pick<FileRequest, 'vorgangId' | 'newVorgang'> {
  if (form.vorgang === NEW_VORGANG) return { newVorgang: { betreff: form.newVorgang.trim() } };
  return form.vorgang ? { vorgangId: form.vorgang } : {};
}

/** The request for a form without faults; empty fields are left out. */
export function toRequest(form: FilingForm, target: FilingTarget, today: string): FileRequest {
  const dokumentDate = parseGermanDate(form.date, today);
  return {
    ...placeOf(target),
    ...vorgangOf(form),
    betreff: form.betreff.trim(),
    ...(form.kind ? { kind: form.kind } : {}),
    ...(dokumentDate ? { dokumentDate } : {}),
  };
}
