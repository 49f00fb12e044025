import {
  bringsOwnText,
  kindOf,
  renditionWish,
  type PageSource,
  type RenditionWish,
} from '#libs/imaging/contracts';
import {
  fieldsState,
  unreadFields,
  type FieldsSituation,
  type FieldsState,
} from './letter-fields.js';
import type { OriginalFacts } from './original-facts.js';
import {
  originalState,
  posteingangState,
  type OriginalState,
  type PageCounts,
  type PosteingangState,
  type RenditionState,
} from './states.js';

/** What is known of an original when something has happened to it. */
export interface OriginalSituation extends OriginalFacts {
  readonly probed: boolean;
  readonly readable: boolean;
  /** All pages, separator sheets among them. */
  readonly pages: PageCounts;
  /** Pages whose reading somebody has stopped. */
  readonly cancelled: number;
  /** True once its separator sheets were looked for, until pages are to be read again. */
  readonly separated: boolean;
  /** True for an original that was dropped on an Akte: it becomes one Dokument. */
  readonly dropped: boolean;
  readonly letters: readonly LetterSituation[];
}

/** A letter and what is known of its own pages. */
export interface LetterSituation extends LetterState {
  readonly pages: PageCounts;
  /** Where the texts of its pages come from, each named once; nothing of pages without a reading. */
  readonly sources: readonly PageSource[];
  /** False for a letter that was cut out of an original together with others. */
  readonly whole: boolean;
  readonly rendition: RenditionState;
  /** True while a filed letter is being read again. */
  readonly readingAgain: boolean;
  readonly fields: FieldsSituation;
}

/** A letter and where it stands. */
export interface LetterState {
  readonly id: string;
  readonly state: PosteingangState;
}

/** What becomes of a letter. */
export interface LetterSettlement extends LetterState {
  readonly pages: PageCounts;
  /** A searchable PDF has to be put in line; until it lies there the letter is being read. */
  readonly buildRendition: boolean;
  /** The Akte has to get the new texts. */
  readonly takeOver: boolean;
  readonly fieldsState: FieldsState;
  /** The readings that rules have to go over for its fields; null where there are none. */
  readonly readFields: string | null;
}

/** What follows from a situation. */
export interface Settlement {
  readonly state: OriginalState;
  /** All letters of the original with the states they have from now on. */
  readonly letters: readonly LetterSettlement[];
}

/**
 * True when the time has come to look for separator sheets: all pages are settled, nobody has looked
 * since they are, and nothing was cancelled, because a page that is read later may be a sheet.
 */
export function isToBeSeparated(situation: OriginalSituation): boolean {
  const { probed, readable, separated, cancelled, pages } = situation;
  return probed && readable && !separated && cancelled === 0 && isSettled(pages);
}

/** Whether an original may be cut: `filed` once a letter of it lies in an Akte. */
export type Divisibility = 'divisible' | 'one-piece' | 'filed';

/**
 * Only what nobody has filed is ever cut; what a signature, an invoice or whoever dropped it on an Akte holds
 * together never is.
 */
export function divisibility(original: OriginalSituation): Divisibility {
  const { letters, signed, invoice, dropped } = original;
  if (signed || invoice || dropped) return 'one-piece';
  return letters.some(({ state }) => state === 'filed') ? 'filed' : 'divisible';
}

/**
 * Draws the conclusions: once all pages of a letter are settled, it gets a searchable PDF if
 * `renditionWish` wants one. The states of the original and of its letters follow.
 */
export function settle(situation: OriginalSituation): Settlement {
  const letters = situation.letters.map((letter) => settleLetter(situation, letter));
  const { probed, readable, pages } = situation;
  const waiting = letters.some(
    ({ state, buildRendition }, index) =>
      state !== 'filed' && (buildRendition || situation.letters[index]?.rendition === 'waiting'),
  );
  const rendition = waiting ? 'waiting' : 'none';
  return { state: originalState({ probed, readable, rendition, pages }), letters };
}

function settleLetter(situation: OriginalSituation, letter: LetterSituation): LetterSettlement {
  const { probed, readable } = situation;
  const { id, pages } = letter;
  const filed = letter.state === 'filed';
  const wanted = isSettled(pages) && wishOf(situation, letter) === 'wanted';
  const buildRendition = !filed && wanted && letter.rendition === 'none';
  const rendition = buildRendition ? 'waiting' : letter.rendition;
  const own = originalState({ probed, readable, rendition, pages });
  const state = posteingangState(own, pages, filed);
  return {
    id,
    state,
    pages,
    buildRendition,
    takeOver: filed && letter.readingAgain && isSettled(pages),
    fieldsState: fieldsState(state, letter.fields),
    readFields: unreadFields(state, letter.fields),
  };
}

function wishOf(original: OriginalSituation, { sources, whole }: LetterSituation): RenditionWish {
  const { readable, signed, invoice } = original;
  const pages = sources.map((source) => ({ source }));
  const kind = kindOf({ verdict: readable ? 'readable' : 'stored-only' }, pages);
  return renditionWish({ kind, ownText: bringsOwnText(pages), signed, invoice, whole });
}

/**
 * True when reading again can mend something. A rendition goes with the pages that are missing in
 * it; a finished one of a letter without faults stays as it is.
 */
export function canRetry(failedPages: number, rendition: RenditionState): boolean {
  return failedPages > 0 || rendition === 'failed';
}

function isSettled({ total, done, failed }: PageCounts): boolean {
  return done + failed >= total;
}
