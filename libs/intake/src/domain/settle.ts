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
  readonly rendition: RenditionState;
  readonly pages: PageCounts;
  /** True when every page is settled and one of them was read from a picture or not at all. */
  readonly scanned: boolean;
  readonly letters: readonly LetterState[];
}

/** A letter and where it stands. */
export interface LetterState {
  readonly id: string;
  readonly state: PosteingangState;
}

/** What follows from a situation. */
export interface Settlement {
  readonly state: OriginalState;
  /** A searchable PDF has to be put in line; until it lies there the original is being read. */
  readonly buildRendition: boolean;
  /** All letters of the original with the states they have from now on. */
  readonly letters: readonly LetterState[];
}

/**
 * Draws the conclusions: once all pages are settled, scans get a searchable PDF (born-digital text
 * needs none), and the states of the original and of its letters follow.
 */
export function settle(situation: OriginalSituation): Settlement {
  const { probed, readable, pages, scanned, letters } = situation;
  const buildRendition = readable && scanned && situation.rendition === 'none';
  const rendition = buildRendition ? 'waiting' : situation.rendition;
  const state = originalState({ probed, readable, rendition, pages });
  return {
    state,
    buildRendition,
    letters: letters.map((letter) => ({
      id: letter.id,
      state: posteingangState(state, pages, letter.state === 'filed'),
    })),
  };
}

/**
 * True when reading again can mend something. A rendition goes with the pages that are missing in
 * it; a finished one of a letter without faults stays as it is.
 */
export function canRetry(failedPages: number, rendition: RenditionState): boolean {
  return failedPages > 0 || rendition === 'failed';
}
