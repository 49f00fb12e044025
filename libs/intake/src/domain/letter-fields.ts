import type { PosteingangState } from './states.js';

/** Pages of a letter in which fields are looked for; what concerns it stands at its beginning. */
export const PAGES_LOOKED_AT = 5;

/** What is looked at of each of them; a page of small print has about 8,000 characters. */
export const LOOKED_AT = { characters: 20_000, words: 2_000 } as const;

/**
 * Milliseconds the rules may take. Five full pages were measured at 0.1 to 0.7 seconds of processor time; the rest is
 * for a busy machine.
 */
export const FIELDS_READING_MS = 60_000;

/** What a worker has said of the fields of a letter; `not-determined` says nothing of the letter. */
export type FieldsVerdict = 'read' | 'not-determined';

/** The same for people: `reading` as long as nobody has said anything of what is read of it now. */
export type FieldsState = 'reading' | FieldsVerdict;

/** Who goes over letters. */
export interface RulesReader {
  /** Which rules these are and what they know of the town: another one may say something else. */
  readonly name: string;
  /** Version of the rules, as at the beginning of the name: `rules 1, ...`. */
  readonly rules: number;
  /** When its process began. */
  readonly since: Date;
}

/** What is known of the fields of a letter. */
export interface FieldsSituation {
  /** Names the readings that fields are a function of; null as long as no page has any. */
  readonly inputs: string | null;
  /** True while one of the pages that are looked at is in line. */
  readonly awaited: boolean;
  /** What was said of exactly these readings; null when nothing was. */
  readonly verdict: FieldsVerdict | null;
}

/** What a person is told. Where nothing was read there is nothing to wait for. */
export function fieldsState(
  letter: PosteingangState,
  { inputs, verdict }: FieldsSituation,
): FieldsState {
  if (letter === 'filed') return 'read';
  if (inputs === null) return letter === 'reading' ? 'reading' : 'read';
  return verdict ?? 'reading';
}

/** The readings that a worker has to go over, or null: a filed letter needs no proposals. */
export function unreadFields(
  letter: PosteingangState,
  { inputs, awaited, verdict }: FieldsSituation,
): string | null {
  return letter === 'filed' || awaited || verdict !== null ? null : inputs;
}
