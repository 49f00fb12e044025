import type { ReadWord } from '../page/page-reading.js';

/** What is drawn on a page of a PDF. */
export interface PageFacts {
  /** Share 0–1 of the page that pictures cover. */
  readonly coverage: number;
  readonly images: number;
  readonly paths: number;
  readonly visible: readonly ReadWord[];
  readonly hidden: readonly ReadWord[];
  /** Share 0–1 of the drawn characters that no font maps to a sign of a script. */
  readonly unmapped: number;
}

/**
 * Where the text of a page is to be taken from: `text` it brings itself, a `layer` under or over a
 * scan that has still to be proven, or its `picture`.
 */
export type PageKind = 'text' | 'layer' | 'picture';

/** A picture that covers so much of the page is the page. */
const COVER = 0.6;

/** Letters on top of such a picture: a stamp or a running title has fewer, a letter has more. */
const LETTER_ON_PICTURE = 200;

/** Letters below which the text of a page may be no more than its number. */
const MIN_LETTERS = 8;

/** Strokes from which a page with hardly any text may show drawn letters. */
const MANY_PATHS = 20;

/** Share of unreadable characters from which the text of a page is worth nothing. */
const MAX_UNMAPPED = 0.3;

/** Decides from what is drawn, never from what the file says about itself. */
export function kindOfPage(facts: PageFacts): PageKind {
  const letters = isReadable(facts) ? lettersOf(facts.visible) : 0;
  const layered = facts.hidden.length > 0 && facts.images > 0;
  if (facts.coverage >= COVER) {
    if (letters >= LETTER_ON_PICTURE) return 'text';
  } else {
    const nothingElse = facts.images <= 1 && facts.paths < MANY_PATHS && !layered;
    if (letters >= (nothingElse ? 1 : MIN_LETTERS)) return 'text';
  }
  return layered ? 'layer' : 'picture';
}

/** What leads the eye or is to be written on: dots to a page number, lines of a form, rows of dashes and stars. */
const FILL = /^[._…·•‥=*~–—-]+$|[._…·•‥=*~–—-]{3,}/gu;

/** A font without a usable encoding gives signs, but hardly any letters or digits. Fill signs say neither. */
function isReadable({ visible, unmapped }: PageFacts): boolean {
  const signs = visible.reduce((sum, { t }) => sum + [...t.replace(FILL, '')].length, 0);
  return unmapped <= MAX_UNMAPPED && lettersOf(visible) >= signs * 0.3;
}

/** Letters and digits of words. */
export function lettersOf(words: readonly ReadWord[]): number {
  return words.reduce((sum, { t }) => sum + (t.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
