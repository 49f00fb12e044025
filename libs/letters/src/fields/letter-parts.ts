import { findDates } from './dates.js';
import { type Cell, type Flow } from './flow.js';

const SALUTATION =
  /^(?:sehr\s(?:geehrte|verehrte)|guten\s(?:tag|morgen|abend)|liebe(?:r|s)?\s\p{L}|hallo|moin|werte)/iu;
const SUBJECT = /^(?:betreff|betr\.|betrifft|bezug)\s?:?/iu;
const CLOSING =
  /^(?:(?:mit\s)?(?:\p{L}{1,20}\s){0,2}(?:grüßen?|gruß|grüssen|gruss|hochachtung)|hochachtungsvoll|grüße|gruß|mfg|(?:beste|viele|liebe|freundliche|herzliche)\sgrüße|auf\s(?:richterliche\s)?anordnung|im\sauftrag|gez\.|i\.\s?a\.|i\.\s?v\.)/iu;
/** A postal code and a place (five digits in Germany, four in Austria and Switzerland). */
export const PLACE = /(?<![\d.,/-])(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}\p{L}/u;
const REFERENCE_LINE = /^(?:ihr|mein|unser)e?\s(?:zeichen|nachricht|schreiben)/iu;
/** Lines of plain text that are a head where no salutation ends it. */
const PLAIN_HEAD = 24;
const ADDRESSED =
  /^(?:an\s(?:das|die|den|dem)(?!\p{L})|herrn?(?!\p{L})|frau(?!\p{L})|firma(?!\p{L})|eheleute)/iu;
/** The head of a letter has a few dozen. */
const HEAD_CELLS = 150;
/** DIN 5008: an address has at most nine lines. */
const ADDRESS_LINES = 9;
/** Name, office and street: an address of ours on a letter that saves itself the place. */
const SHORT_ADDRESS = 3;

/** The first page of a letter cut where a reader would cut it; indexes into the cells of the flow. */
export interface LetterParts {
  /** Cells before the salutation, or of the upper 45 % of the page. */
  readonly head: readonly Cell[];
  /** Cells behind the closing, or of the lower 40 %. */
  readonly tail: readonly Cell[];
  readonly hasClosing: boolean;
  /** False for pages that show no sign of being a letter: forms, tables, gazettes. */
  readonly isLetter: boolean;
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
  const tail = closing >= 0 ? cells.slice(closing + 1) : cells.filter(({ y }) => y > bottom * 0.6);
  const addressee = addresseeOf(head, ownNames);
  const marked = head.some(({ text }) => REFERENCE_LINE.test(text));
  const isLetter = Math.max(salutation, closing, subject) >= 0 || addressee.size > 0 || marked;
  return { head, tail, hasClosing: closing >= 0, isLetter, addressee };
}

/** True where a text begins with a name of the house, whatever its case. */
export function isOwn(text: string, ownNames: readonly string[]): boolean {
  const folded = text.toLowerCase().replace(/^[^\p{L}\d]+/u, '');
  return ownNames.some((name) => folded.startsWith(name.toLowerCase()));
}

/** The salutation may be read before the block on the right: what stands higher is head as well. */
function aboveOf(cells: readonly Cell[], salutation: number): Cell[] {
  const top = cells[salutation]?.y ?? 0;
  return cells.filter(({ y, h }, at) => at < salutation || y + h / 2 < top);
}

function addresseeOf(head: readonly Cell[], ownNames: readonly string[]): Set<Cell> {
  const found = new Set<Cell>();
  for (const first of head) {
    if (found.has(first)) continue;
    if (!ADDRESSED.test(first.text) && !isOwn(first.text, ownNames)) continue;
    const column = columnBelow(head, first);
    const dated = column.findIndex(({ text }) => findDates(text).length > 0);
    const block = dated < 0 ? column : column.slice(0, dated);
    const place = block.findIndex(({ text }) => PLACE.test(text));
    const own = isOwn(first.text, ownNames) ? SHORT_ADDRESS : 0;
    for (const cell of block.slice(0, place < 0 ? own : place + 1)) found.add(cell);
  }
  return found;
}

/** The cells of the block that begins with one: below it, on its left edge, without a wide gap. */
export function columnBelow(cells: readonly Cell[], first: Cell): Cell[] {
  const block = [first];
  let last = first;
  for (const cell of cells) {
    if (cell.start <= last.start || Math.abs(cell.x - first.x) > 2 * first.h) continue;
    if (cell.y < last.y || cell.y - last.y > 3.2 * Math.max(last.h, cell.h)) continue;
    block.push(cell);
    last = cell;
    if (block.length === ADDRESS_LINES) break;
  }
  return block;
}
