import { joinedLines } from './printed-lines.js';
import type { Cell } from './flow.js';
import type { SubjectFound, SubjectPage } from './subject-found.js';
import { printedSubject, spreadApart } from './subject-text.js';

/** What a form, a record or a paper without an address is called in its title. */
const TITLE =
  /^(?:anlage\s\d{1,3}\szu[rm]?|(?:\p{Lu}\p{L}{0,20})?(?:antrag|anmeldung|abmeldung|ummeldung|anzeige|erklärung|meldung|bescheinigung|fragebogen|vollmacht|niederschrift|protokoll|vermerk|aktennotiz|gesprächsnotiz|gutachten|vertrag|vereinbarung|amtsblatt|satzung|urkunde|beschluss|urteil|rechnung|mahnung|zahlungserinnerung|angebot|gutschrift|honorarnote|bescheid|einladung|tagesordnung|kündigung|klage|klageschrift|widerspruch|katalog|verwendungsnachweis|lieferschein|auftragsbestätigung))(?!\p{L})/iu;
/** Rows of a page among which its title stands. */
const MOST_ROWS = 16;
const GOES_ON = /(?:\s(?:für|und|über|auf|zur|zum|der|des|von|nach|gegen)|[,–-])$/iu;

/**
 * The title of a page that has no salutation: the first line that is called like a paper, below the
 * address where there is one.
 */
export function titledSubject(page: SubjectPage): SubjectFound | null {
  const { flow, labelled, parts, space } = page;
  const upper = flow.cells.filter(({ line, y }) => line < MOST_ROWS || y < flow.bottom * 0.4);
  const first = upper.find(
    (cell) => !labelled.has(cell) && !parts.addressee.has(cell) && isTitle(cell.text),
  );
  if (!first) return null;
  const cells = [first];
  const isUnder = ({ y, x, w }: Cell): boolean =>
    y > first.y && y - first.y <= space(first) && x < first.x + first.w && x + w > first.x;
  const next = upper.find(isUnder);
  if (next && !labelled.has(next) && goesOn(first, next)) cells.push(next);
  const value = printedSubject(joinedLines(cells.map(({ text }) => text)));
  const isOfPage = parts.salutation === null && isTop(page, first);
  const reason = 'Titel der Seite';
  return { cells, value, reason, confidence: isOfPage ? 'sure' : 'likely' };
}

/** Among the first lines of the page, or the first below the address. */
function isTop({ flow, parts }: SubjectPage, { line, y }: Cell): boolean {
  const bottom = [...parts.addressee].reduce((lowest, cell) => Math.max(lowest, cell.y), -Infinity);
  const between = flow.cells.filter((cell) => cell.y > bottom && cell.y < y);
  return line < 8 || (y > bottom && between.length < 12);
}

/** True for a line that is called like a paper. */
export function isTitle(text: string): boolean {
  const title = spreadApart(text);
  return text.length <= 120 && TITLE.test(title) && !/[:.?]$|\p{L}:\s/u.test(title);
}

/** A title goes on in a line that begins small, or where its own line has no end. */
function goesOn(first: Cell, next: Cell): boolean {
  return /^\p{Ll}/u.test(next.text) || GOES_ON.test(first.text);
}
