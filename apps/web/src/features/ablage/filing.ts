import type { Aktenplaneinheit, FileRequest, Proposal } from '../../api/types.js';
import { parseGermanDate } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';

/** Where a document shall go: an Akte that exists or one that is opened on filing. */
export type FilingTarget =
  | { kind: 'akte'; akteId: string; aktenzeichen: string; betreff: string }
  | { kind: 'new'; unit: Aktenplaneinheit; betreff: string };

/** Choice of the Vorgang list that asks for a new one. */
export const NEW_VORGANG = 'neu';

/** What stands in the fields that are texts; days are still as they were typed. */
export interface FilingTexts {
  betreff: string;
  vorgang: string;
  newVorgang: string;
  kind: string;
  date: string;
  sender: string;
  foreignReference: string;
  deadline: string;
  addressee: string;
}

/** What shall be filed, as it stands in the panel. */
export interface FilingForm extends FilingTexts {
  target: FilingTarget | null;
  /** The Betreff of each file inside that becomes a Dokument of its own, by its place. */
  own: Readonly<Record<number, string>>;
}

/** A panel in which nothing stands. */
export const NOTHING: FilingForm = {
  target: null,
  betreff: '',
  vorgang: '',
  newVorgang: '',
  kind: '',
  date: '',
  sender: '',
  foreignReference: '',
  deadline: '',
  addressee: '',
  own: {},
};

/** Fields that can be at fault, in the order in which they stand. */
const CHECKED = ['target', 'betreff', 'newVorgang', 'date', 'deadline', 'own'] as const;

/** A field that can be at fault. */
export type Checked = (typeof CHECKED)[number];

/** Faults by field; none means it can be filed. */
export type FilingFaults = Partial<Record<Checked, string>>;

/** A proposal as a target. */
export function targetOf(proposal: Proposal): FilingTarget {
  const { akteId, aktenzeichen, betreff } = proposal;
  return { kind: 'akte', akteId, aktenzeichen, betreff };
}

/** Checks the form. @param today the German calendar day as `YYYY-MM-DD` */
export function faultsOf(form: FilingForm, today: string): FilingFaults {
  const faults: FilingFaults = {};
  if (Object.values(form.own).some((betreff) => !betreff.trim())) {
    faults.own = deAblage.betreffMissing;
  }
  const isNoDay = (text: string) => text.trim() !== '' && !parseGermanDate(text, today);
  if (!form.target) faults.target = deAblage.noTarget;
  if (!form.betreff.trim()) faults.betreff = deAblage.betreffMissing;
  if (form.vorgang === NEW_VORGANG && !form.newVorgang.trim()) {
    faults.newVorgang = deAblage.betreffMissing;
  }
  if (isNoDay(form.date)) faults.date = deAblage.dateWrong;
  if (isNoDay(form.deadline)) faults.deadline = deAblage.dateWrong;
  return faults;
}

/** The first field at fault, or null. */
export function firstFault(faults: FilingFaults): Checked | null {
  return CHECKED.find((name) => faults[name] !== undefined) ?? null;
}

function placeOf(target: FilingTarget): Pick<FileRequest, 'akteId' | 'newAkte'> {
  if (target.kind === 'akte') return { akteId: target.akteId };
  return { newAkte: { aktenplaneinheitId: target.unit.id, betreff: target.betreff } };
}

function vorgangOf(form: FilingForm): Pick<FileRequest, 'vorgangId' | 'newVorgang'> {
  if (form.vorgang === NEW_VORGANG) return { newVorgang: { betreff: form.newVorgang.trim() } };
  return form.vorgang ? { vorgangId: form.vorgang } : {};
}

/** Texts that are sent as they stand, where anything does. */
const TEXTS = ['kind', 'sender', 'addressee', 'foreignReference'] as const;

/** The request for a form without faults; empty fields are left out. */
export function toRequest(form: FilingForm, target: FilingTarget, today: string): FileRequest {
  const request: FileRequest = {
    ...placeOf(target),
    ...vorgangOf(form),
    betreff: form.betreff.trim(),
  };
  for (const name of TEXTS) {
    const text = form[name].trim();
    if (text) request[name] = text;
  }
  const dokumentDate = parseGermanDate(form.date, today);
  const deadline = parseGermanDate(form.deadline, today);
  if (dokumentDate) request.dokumentDate = dokumentDate;
  if (deadline) request.deadline = deadline;
  const own = Object.entries(form.own);
  if (own.length > 0) {
    request.ownDokumente = own.map(([place, betreff]) => ({
      place: Number(place),
      betreff: betreff.trim(),
    }));
  }
  return request;
}
