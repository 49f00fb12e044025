import { ofPerson } from '../../shell/drafts.js';
import { keep, kept } from '../../ui/kept.js';
import type { FilingForm, FilingTarget } from './filing.js';
import { isReadName, type ReadName } from './read-values.js';

/** What a person has done in the panel; everything else in it follows what is read in the letter. */
export interface FilingDraft {
  /** What was typed or chosen. */
  readonly typed: Partial<FilingForm>;
  /** Fields a person has looked at, so that none stops the filing twice. */
  readonly looked: readonly ReadName[];
}

/** Nobody has done anything yet. */
const UNTOUCHED: FilingDraft = { typed: {}, looked: [] };

const TEXTS = [
  'betreff',
  'vorgang',
  'newVorgang',
  'kind',
  'date',
  'sender',
  'foreignReference',
  'deadline',
  'addressee',
] as const;

/** A draft is kept for one person, one letter and as long as the tab, at most until the sign-out. */
function nameOf(letterId: string): string {
  return ofPerson('ablage', letterId);
}

/** Keeps what has been typed, so that neither the end of a session nor an undo forgets it. */
export function keepDraft(letterId: string, draft: FilingDraft): void {
  keep(nameOf(letterId), draft);
}

/** What was done to that letter so far. */
export function draftOf(letterId: string): FilingDraft {
  const found = kept(nameOf(letterId));
  if (!isRecord(found) || !isRecord(found['typed']) || !Array.isArray(found['looked'])) {
    return UNTOUCHED;
  }
  const looked = found['looked'].filter((name): name is ReadName => isReadName(String(name)));
  return { typed: typedOf(found['typed']), looked };
}

function typedOf(fields: Readonly<Record<string, unknown>>): Partial<FilingForm> {
  const typed: Partial<FilingForm> = {};
  for (const name of TEXTS) {
    const value = fields[name];
    if (typeof value === 'string') typed[name] = value;
  }
  const own = fields['own'];
  if (isRecord(own)) typed.own = ownOf(own);
  const target = fields['target'];
  if (isTarget(target)) typed.target = target;
  return typed;
}

function ownOf(own: Readonly<Record<string, unknown>>): Record<number, string> {
  const wanted = Object.entries(own).flatMap(([place, betreff]) =>
    typeof betreff === 'string' ? [[Number(place), betreff] as const] : [],
  );
  return Object.fromEntries(wanted);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTarget(value: unknown): value is FilingTarget {
  if (typeof value !== 'object' || value === null) return false;
  if (!('kind' in value) || !('betreff' in value) || typeof value.betreff !== 'string')
    return false;
  if (value.kind === 'akte') return 'akteId' in value && 'aktenzeichen' in value;
  return value.kind === 'new' && 'unit' in value && typeof value.unit === 'object';
}
