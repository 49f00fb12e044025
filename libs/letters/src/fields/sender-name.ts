import { columnBelow, PLACE } from './addressee-block.js';
import type { Cell } from './flow.js';
import { isOwn } from './own-names.js';

const HEADS =
  'amt|betrieb|gericht|behörde|regierung|direktion|kammer|versicherung|kasse|bank|schule|gymnasium|gemeinde|gemeinschaft|verein|verband|kanzlei|anwälte|anwältin|anwalt|notar|notarin|präsidium|ministerium|praxis|klinik|klinikum|krankenhaus|werke|universität|hochschule|stiftung|kreis|polizei|feuerwehr|büro|gewerkschaft|genossenschaft|gesellschaft|agentur|bistum|pfarramt|betriebe|inspektion|dienst|zentrum|verlag|beirat|bund|institut|anstalt|ausschuss|gerichtsvollzieher|gerichtsvollzieherin';
/** Words by which a line is known to name an organisation or an office. */
const ORGANISATION = new RegExp(
  String.raw`(?<!\p{L})(?:\p{L}{0,30}(?:${HEADS})|jobcenter|stadt|gmbh|ag|kg|ohg|ug|se|mbb|mbh|eg|ggmbh|gbr|e\.\s?v\.|e\.\s?k\.|e\.\s?g\.|amt\sfür|kita|dr\.\smed\.|ltd\.?|inc\.?)(?!\p{L})`,
  'iu',
);
/** Line ends that name what somebody is and wait for which one: "Bodenverband", then "Obere Treene". */
const WAITS = new RegExp(String.raw`(?:^|[\s-])\p{L}{0,30}(?:${HEADS})$`, 'iu');
const CONNECTED = /(?:\s(?:für|und|der|des|von|vom|zur|zum|in|im|am|an|&|\+)|[,&–-])$/iu;
/** "Schleswig-Holsteinisches", then "Verwaltungsgericht". */
const ADJECTIVE = /^[\p{L}-]{4,40}(?:isch|lich|eigen)(?:e|er|es)$/iu;
const CONTINUES = /^(?:für|und|der|des|von|vom|zur|zum|in|im|am|an|beim|mbh|&)\s|^\p{Ll}/u;
const LEGAL_FORM =
  /(?:^|\s)(?:gmbh|ag|kg|ohg|ug|mbb|mbh|eg|e\.\s?v\.|e\.\s?k\.|gbr|se|ggmbh)(?!\p{L})/iu;
/** A line of a letterhead that is a part of the house and not of its name. */
const UNDER =
  /(?<!\p{L})(?:\p{L}{0,25}(?:abteilung|dezernat|referat|fachbereich|fachdienst|sachgebiet|kammer|senat|stelle|leitung|station|niederlassung|verwaltung)|amt|der|die|das|inh\.|inhaber(?:in)?|landrat|landrätin|bürgermeister(?:in)?|präsident(?:in)?|vorstand|körperschaft|anstalt|geschäftsführer|vorsitzende[r]?|postfach|telefon|tel\.|fax|rechtsanwälte|sprechzeiten|dipl\.|dr\.)(?!\p{L})|\p{L}{0,25}amt(?!\p{L})/iu;
const STREET =
  /(?:straße|strasse|str\.|weg|allee|platz|ring|gasse|damm|ufer|markt|chaussee|graben|kirchhof|postfach|pf\.|wall|brücke|hof|berg)\s?\d|^(?:postfach|am|an\sder|im|auf\sdem)\s.*\d|\d{1,4}\s?[a-z]?$/iu;
/** Words that say what somebody is, not who. */
const GENERIC =
  /^(?:rechtsanwälte|rechtsanwalt|rechtsanwältin|anwaltskanzlei|kanzlei|notariat|notar|praxis|rechnung|bund|büro|verein|gesellschaft|agentur)$/iu;
/** Who speaks for an office is its name: "Der Minister des Innern". */
const OFFICE =
  /^(?:der|die)\s(?:(?:ober|bundes|regierungs|polizei|landes|general)?(?:minister|präsident|beauftragte|direktor)|(?:ober)?(?:bürgermeister|kreisdirektor|staatsanwalt)|landr[aä]t|senator|bischof)/iu;
const MAX_NAME = 120;
const MAX_WORDS = 14;

/** A title-like piece: begins with a capital or digit-free, no sentence, no street, no postal code. */
export function isName(text: string): boolean {
  const words = text.split(' ').length;
  if (text.length < 4 || text.length > MAX_NAME || words > MAX_WORDS) return false;
  if (isStreet(text) || PLACE.test(text) || GENERIC.test(text) || isText(text)) return false;
  return OFFICE.test(text) || !/^(?:ihr|an|die|der|das|bei|nach)\s/iu.test(text);
}

/** What begins small, ends or is parted as sentences are, or has a number that is no year. */
function isText(text: string): boolean {
  const bare = text.replace(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/, '');
  return !/^\p{Lu}/u.test(text) || /[:;!?@]|\p{Ll}{3}\.$/u.test(text) || /\d{3}/.test(bare);
}

export function isOrganisation(text: string, own: readonly string[]): boolean {
  return isName(text) && (ORGANISATION.test(text) || OFFICE.test(text)) && !isOwn(text, own);
}

/** True for a line that names a part of a house, as a department: no person is called so. */
export function isPartOfHouse(text: string): boolean {
  return UNDER.test(text) || ORGANISATION.test(text);
}

export function isStreet(text: string): boolean {
  return STREET.test(text);
}

/** The cells of a name that runs over two or three lines of a letterhead, in their order. */
export function linesOfName(head: readonly Cell[], first: Cell): Cell[] {
  const before = head.find(
    (cell) => ADJECTIVE.test(cell.text) && cell.y < first.y && isBelow(cell, first),
  );
  const lines = before ? [before, first] : [first];
  const column = columnBelow(head, first);
  for (const [at, next] of column.slice(1, 3).entries()) {
    const last = lines.at(-1) ?? first;
    if (!isBelow(last, next) || !belongs(lines, next, column.slice(at + 2))) break;
    lines.push(next);
  }
  return lines;
}

/** Close below, and printed as large. */
function isBelow(above: Cell, below: Cell): boolean {
  const gap = below.y - above.y;
  return gap > 0 && gap < 2.3 * Math.max(above.h, below.h) && below.h > 0.7 * above.h;
}

function belongs(lines: readonly Cell[], next: Cell, below: readonly Cell[]): boolean {
  const name = lines.map(({ text }) => text).join(' ');
  const { text } = next;
  const isOther = /\d{2}|[@:·•|]/.test(text) || isStreet(text) || PLACE.test(text);
  if (isOther || name.length + text.length > MAX_NAME) return false;
  if (CONTINUES.test(text) || CONNECTED.test(name)) return true;
  return endsWithForm(name, text) || isWhichOne(name, text, below);
}

/** "Baugenossenschaft Heimat", then "Altenwerder eG". */
function endsWithForm(name: string, text: string): boolean {
  const isForm = LEGAL_FORM.test(text) && !LEGAL_FORM.test(name);
  return isForm && text.split(' ').length <= 4 && ORGANISATION.test(name);
}

/** "Wasser- und Bodenverband", then "Obere Treene". */
function isWhichOne(name: string, text: string, below: readonly Cell[]): boolean {
  const isProper = /^\p{Lu}[\p{L}. -]{2,40}$/u.test(text) && text.split(' ').length <= 3;
  return isProper && WAITS.test(name) && !UNDER.test(text) && !isPersonBlock(below);
}

/** Street right below: then the line was the name of a person, or of a house, and not of the office. */
function isPersonBlock([next]: readonly Cell[]): boolean {
  return next !== undefined && isStreet(next.text) && !PLACE.test(next.text);
}
