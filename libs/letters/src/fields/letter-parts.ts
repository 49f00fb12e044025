import { addresseeOf } from './addressee-block.js';
import type { Cell, Flow } from './flow.js';

export { PLACE } from './addressee-block.js';

const SALUTATION =
  /^(?:sehr\s(?:ge\p{L}{1,3}r?te|verehrte)|guten\s(?:tag|morgen|abend)|liebe(?:r|s)?\s\p{L}|hallo|moin|werte)/iu;
const SUBJECT = /^(?:betreff|betr\.|betrifft|bezug)\s?:?/iu;
const CLOSING =
  /^(?:(?:mit\s)?(?:\p{L}{1,20}\s){0,2}(?:grüßen?|gruß|grüssen|gruss|hochachtung)|hochachtungsvoll|grüße|gruß|mfg|(?:beste|viele|liebe|freundliche|herzliche)\sgrüße|auf\s(?:richterliche\s)?anordnung|im\sauftrag|gez\.|i\.\s?a\.|i\.\s?v\.)/iu;
const REFERENCE_LINE = /^(?:ihr|mein|unser)e?\s(?:zeichen|nachricht|schreiben)/iu;
/** Lines of plain text that are a head where no salutation ends it. */
const PLAIN_HEAD = 24;
/** Cells at the end of a short letter, below which the page is empty. */
const LAST_CELLS = 3;
/** The head of a letter has a few dozen. */
const HEAD_CELLS = 150;
/** The first page of a letter cut where a reader would cut it; indexes into the cells of the flow. */
export interface LetterParts {
  /** Cells before the salutation, or of the upper 45 % of the page. */
  readonly head: readonly Cell[];
  /** Cells behind the closing, or of the lower 40 %, and the last ones. */
  readonly tail: readonly Cell[];
  readonly hasClosing: boolean;
  /** False for pages that show no sign of being a letter: forms, tables, gazettes. */
  readonly isLetter: boolean;
  /** "Sehr geehrte …", below which the letter speaks; null where it has none. */
  readonly salutation: Cell | null;
  /** Cells of the addressee. */
  readonly addressee: ReadonlySet<Cell>;
}

export function partsOf(flow: Flow, ownNames: readonly string[]): LetterParts {
  const { cells, bottom } = flow;
  const salutation = cells.findIndex(({ text }) => SALUTATION.test(text));
  const closing = cells.findLastIndex(({ text }) => CLOSING.test(text) && text.length < 60);
  const subject = cells.findIndex(({ text }) => SUBJECT.test(text));
  const upper = cells.filter(({ y, line }) =>
    flow.placed
      ? y < bottom * 0.45
      : line < PLAIN_HEAD && (closing < 0 || line < (cells[closing]?.line ?? 0)),
  );
  const head = (salutation >= 0 ? aboveOf(cells, salutation) : upper).slice(0, HEAD_CELLS);
  const lower = cells.filter(({ y }, at) => y > bottom * 0.6 || at >= cells.length - LAST_CELLS);
  const tail = closing >= 0 ? cells.slice(closing + 1) : lower;
  const addressee = addresseeOf(head, ownNames);
  const marked = head.some(({ text }) => REFERENCE_LINE.test(text));
  const isLetter = Math.max(salutation, closing, subject) >= 0 || addressee.size > 0 || marked;
  return {
    head,
    tail,
    hasClosing: closing >= 0,
    isLetter,
    salutation: cells[salutation] ?? null,
    addressee,
  };
}

/** The salutation may be read before the block on the right: what stands higher is head as well. */
function aboveOf(cells: readonly Cell[], salutation: number): Cell[] {
  const top = cells[salutation]?.y ?? 0;
  return cells.filter(({ y, h }, at) => at < salutation || y + h / 2 < top);
}
