import {
  originalState,
  posteingangState,
  type OriginalState,
  type PageCounts,
  type PosteingangState,
  type RenditionState,
} from './states.js';

/** What is known of an original when something has happened to it. */
export interface OriginalSituation {
  readonly probed: boolean;
  readonly readable: boolean;
  /** Signed bytes get no rendition: it would look like the signed document without being it. */
  readonly signed: boolean;
  /** An e-invoice: its XML speaks of all its pages. */
  readonly invoice: boolean;
  /** All pages, separator sheets among them. */
  readonly pages: PageCounts;
  /** True while somebody has stopped the reading of a page. */
  readonly cancelled: boolean;
  /** True once its separator sheets were looked for, until pages are to be read again. */
  readonly separated: boolean;
  readonly letters: readonly LetterSituation[];
}

/** A letter and what is known of its own pages. */
export interface LetterSituation extends LetterState {
  readonly pages: PageCounts;
  /** True when every page is settled and one of them was read from a picture or not at all. */
  readonly scanned: boolean;
  /** False for a letter that was cut out of an original together with others. */
  readonly whole: boolean;
  readonly rendition: RenditionState;
  /** True while a filed letter is being read again. */
  readonly readingAgain: boolean;
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
  return probed && readable && !separated && !cancelled && isSettled(pages);
}

/** Whether an original may be cut: `filed` once a letter of it lies in an Akte. */
export type Divisibility = 'divisible' | 'one-piece' | 'filed';

/** Only what nobody has filed is ever cut; what a signature or an invoice holds together never is. */
export function divisibility({ letters, signed, invoice }: OriginalSituation): Divisibility {
  if (signed || invoice) return 'one-piece';
  return letters.some(({ state }) => state === 'filed') ? 'filed' : 'divisible';
}

/**
 * Draws the conclusions: once all pages of a letter are settled, a scan gets a searchable PDF
 * (born-digital and extracted text needs none), and so does each part of an original that was cut: the
 * whole of it holds the letters of others. The states of the original and of its letters follow.
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
  const { probed, readable, signed } = situation;
  const { id, pages, scanned, whole } = letter;
  const filed = letter.state === 'filed';
  const wanted = isSettled(pages) && (whole ? scanned && !signed : true);
  const buildRendition = readable && !filed && wanted && letter.rendition === 'none';
  const rendition = buildRendition ? 'waiting' : letter.rendition;
  const own = originalState({ probed, readable, rendition, pages });
  return {
    id,
    state: posteingangState(own, pages, filed),
    pages,
    buildRendition,
    takeOver: filed && letter.readingAgain && isSettled(pages),
  };
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
