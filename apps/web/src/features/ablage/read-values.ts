import type { PosteingangDetail, ReadField } from '../../api/types.js';
import { formatDate, parseGermanDate } from '../../i18n/dates.js';
import { deAblage } from '../../i18n/de-ablage.js';
import { NOTHING, targetOf, type FilingForm } from './filing.js';

/** Fields of the panel that rules may have read, in the order of the panel, with the name of the rule. */
const RULES = {
  betreff: 'betreff',
  kind: 'kind',
  date: 'letter-date',
  sender: 'sender',
  foreignReference: 'foreign-reference',
  deadline: 'deadline',
  addressee: 'addressee',
} as const;

/** A field of the panel that may have been read in the letter. */
export type ReadName = keyof typeof RULES;

const NAMES: readonly ReadName[] = [
  'betreff',
  'kind',
  'date',
  'sender',
  'foreignReference',
  'deadline',
  'addressee',
];
const DAYS: readonly string[] = ['letter-date', 'incoming-stamp', 'deadline'];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether that is one of the fields a rule may have read. */
export function isReadName(name: string | undefined): name is ReadName {
  return NAMES.some((each) => each === name);
}

/** A value as people write it; as printed where it is no calendar day. */
export function shownValue({ field, value, text }: ReadField): string {
  if (DAYS.includes(field)) return ISO_DAY.test(value) ? formatDate(value) : text;
  if (field === 'iban') return value.replace(/(.{4})(?=.)/g, '$1 ');
  return value;
}

/** What the letter says for a field of the panel, the surest first; a duration is no day and fills none. */
export function readsOf(item: Pick<PosteingangDetail, 'fields'>, name: ReadName): ReadField[] {
  const rule: string = RULES[name];
  const fits = (read: ReadField) => !DAYS.includes(rule) || ISO_DAY.test(read.value);
  const found = item.fields.filter((read) => read.field === rule && fits(read));
  const sure = found.filter(({ sureness }) => sureness === 'sicher');
  return [...sure, ...found.filter((read) => !sure.includes(read))];
}

/** Everything read in the letter for which the panel has no field. */
export function readBeside(item: Pick<PosteingangDetail, 'fields'>): ReadField[] {
  const rules: readonly string[] = Object.values(RULES);
  return item.fields.filter(({ field }) => !rules.includes(field));
}

/** The deadline as the letter words it, a duration included. */
export function wordsOfDeadline(
  item: Pick<PosteingangDetail, 'fields'>,
  text: string,
): ReadField | undefined {
  const found = item.fields.filter(({ field }) => field === 'deadline');
  return found.find((read) => shownValue(read) === text) ?? found[0];
}

/** Whether the title of a letter is nothing but the name of its file, or of a part of it. */
export function isFileName({ title, filename }: { title: string; filename: string }): boolean {
  return filename.startsWith(title.replace(/ \(\d+\)$/, ''));
}

/** The panel as it opens: filled with what was read; a proposal is taken beforehand only when it is sure. */
export function initialForm(item: PosteingangDetail): FilingForm {
  const first = item.proposals[0];
  const read = (name: ReadName) => {
    const found = readsOf(item, name)[0];
    return found ? shownValue(found) : '';
  };
  return {
    ...NOTHING,
    target: first?.sureness === 'sicher' ? targetOf(first) : null,
    betreff: read('betreff') || item.title,
    kind: read('kind'),
    date: read('date'),
    sender: read('sender'),
    foreignReference: read('foreignReference'),
    deadline: read('deadline'),
    addressee: read('addressee'),
  };
}

/** Where a value comes from: read and how sure, looked at by a person, typed, or the name of the file. */
export interface Mark {
  kind: 'sicher' | 'prüfen' | 'geprüft' | 'typed' | 'file';
  /** What was read, if it stands in the field. */
  read: ReadField | undefined;
}

function isSame(read: ReadField, text: string): boolean {
  if (shownValue(read) === text.trim()) return true;
  return DAYS.includes(read.field) && parseGermanDate(text, read.value) === read.value;
}

/** Where the value of a field comes from; null where nothing stands in it. */
export function markOf(
  item: PosteingangDetail,
  form: FilingForm,
  name: ReadName,
  looked: readonly ReadName[],
): Mark | null {
  const text = form[name];
  if (text.trim() === '') return null;
  const read = readsOf(item, name).find((each) => isSame(each, text));
  const isLookedAt = looked.includes(name);
  if (read) {
    return { kind: read.sureness === 'prüfen' && isLookedAt ? 'geprüft' : read.sureness, read };
  }
  if (name !== 'betreff' || text !== item.title) return { kind: 'typed', read };
  return markOfTitle(item, isLookedAt);
}

/** A title that came with the letter is nobody's; the name of a file is doubtful until somebody takes it. */
function markOfTitle(item: PosteingangDetail, isLookedAt: boolean): Mark | null {
  if (!isFileName(item)) return null;
  return { kind: isLookedAt ? 'typed' : 'file', read: undefined };
}

/** Fields that a person should look at before they are filed, in the order of the panel. */
export function doubtsOf(
  item: PosteingangDetail,
  form: FilingForm,
  looked: readonly ReadName[],
): ReadName[] {
  return NAMES.filter((name) => {
    const kind = markOf(item, form, name, looked)?.kind;
    return kind === 'prüfen' || kind === 'file';
  });
}

/** Why a field is in doubt, in a short sentence. */
export function whyInDoubt(mark: Mark | null): string {
  return sentence(mark?.read?.why ?? deAblage.stopAtFile);
}

/** What else was read for a field than what stands in it. */
export function othersOf(item: PosteingangDetail, form: FilingForm, name: ReadName): ReadField[] {
  const others = readsOf(item, name).filter((read) => !isSame(read, form[name]));
  return others.filter(
    (read, at) => others.findIndex((each) => shownValue(each) === shownValue(read)) === at,
  );
}

/** What was read next after what stands in a field, going round; undefined where there is nothing else. */
export function nextOf(
  item: PosteingangDetail,
  form: FilingForm,
  name: ReadName,
): ReadField | undefined {
  const reads = readsOf(item, name);
  const at = reads.findIndex((read) => isSame(read, form[name]));
  const round = [...reads.slice(at + 1), ...reads.slice(0, Math.max(at, 0))];
  return round.find((read) => !isSame(read, form[name]));
}

/** What the screen calls what a rule has read. */
export function nameOf({ field }: ReadField): string {
  return deAblage.readFields[field];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
