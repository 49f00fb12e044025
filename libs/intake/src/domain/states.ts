/** Where an original stands. `stored-only`: kept byte for byte, but no page of it can be read. */
export type OriginalState = 'received' | 'reading' | 'read' | 'attention' | 'stored-only';
/** `none`: nothing is being built, because pages are not settled yet or `renditionWish` wants none. */
export type RenditionState = 'none' | 'waiting' | 'done' | 'failed';
/** `attention`: a person must look before filing, nothing is lost. */
export type PosteingangState = 'reading' | 'ready' | 'attention' | 'filed';
/** `done`: closed by the sender and every letter filed. */
export type StapelState = 'receiving' | 'reading' | 'ready' | 'attention' | 'done';

/** Pages of one original or one letter, counted by state. */
export interface PageCounts {
  total: number;
  done: number;
  failed: number;
}

/** What the state of an original is computed from. */
export interface OriginalFacts {
  probed: boolean;
  readable: boolean;
  rendition: RenditionState;
  pages: PageCounts;
}

/** State of an original from its facts; the only place that decides it. */
export function originalState(facts: OriginalFacts): OriginalState {
  if (!facts.probed) return 'received';
  if (!facts.readable) return 'stored-only';
  if (!settled(facts.pages) || facts.rendition === 'waiting') return 'reading';
  return facts.pages.failed > 0 ? 'attention' : 'read';
}

/** State of a letter from the state of its original, its own pages and whether it is filed. */
export function posteingangState(
  original: OriginalState,
  pages: PageCounts,
  filed: boolean,
): PosteingangState {
  if (filed) return 'filed';
  if (original === 'stored-only') return 'attention';
  if (original === 'received' || original === 'reading') return 'reading';
  return pages.failed > 0 ? 'attention' : 'ready';
}

/** State of a Stapel from the states of its letters and whether the sender closed it. */
export function stapelState(letters: readonly PosteingangState[], closed: boolean): StapelState {
  if (!closed) return 'receiving';
  if (letters.includes('reading')) return 'reading';
  if (letters.includes('attention')) return 'attention';
  return letters.every((state) => state === 'filed') ? 'done' : 'ready';
}

function settled(pages: PageCounts): boolean {
  return pages.done + pages.failed >= pages.total;
}
