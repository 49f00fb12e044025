import { CELL_GAP, type Cell, type Flow } from './flow.js';

/**
 * What a word in front of a value says: `ours` our reference ("Ihr Zeichen" in their letter),
 * `theirs` the sender's, `date` the date of the letter, `other` something else that ends a column.
 */
export type LabelKind = 'ours' | 'theirs' | 'date' | 'other';

/** A label (DIN 5008: Leitwort of a Bezugszeichenzeile or an information block) on a page. */
export interface Label {
  readonly kind: LabelKind;
  readonly text: string;
  readonly start: number;
  /** Behind the label and its colon. */
  readonly end: number;
  readonly colon: boolean;
  readonly cell: Cell;
}

/** A letter has a dozen; a page with more is no letter. */
const MAX_LABELS = 100;

const SIGN = String.raw`(?:(?:akten|gesch[äa]fts)?zeichen|az\.?|gz\.?|gesch(?:äfts)?\.?-?\s?(?:nr|nummer|z)\.?)`;
const NUMBER = String.raw`(?:nummern?|nr\.?|-nr\.?|-nummer|\snr\.?)`;
const KINDS: readonly (readonly [LabelKind, string])[] = [
  ['ours', String.raw`ihre?\s(?:akten|geschäfts|buchungs)?(?:zeichen)|ihre?\s(?:az|gz)\b\.?`],
  [
    'other',
    String.raw`(?:ihre?|unsere?|meine?)\s(?:nachricht|schreiben|mail|bestellung|antrag)(?:\svom)?|(?:tele)?fon|telefax|fax|tel\.|e-mail|mail|durchwahl|name|(?:sach)?bearbeiter(?:in)?|ansprech\p{L}{1,12}(?:/in)?|auskunft\serteilt|es\sschreibt\sihnen|zimmer(?:-nr\.)?|sekretariat|web|internet|seite|betreff|betr\.|(?:leistungs|liefer|bestell|geburts|eingangs|fälligkeits|sterbe)datum|ort,\sdatum|ust-?id(?:nr\.|-nr\.)?`,
  ],
  [
    'date',
    String.raw`(?:rechnungs|brief|beleg|ausstellungs|schreib)?datum|ausgegeben\sam|gesendet|date|sent`,
  ],
  [
    'theirs',
    String.raw`(?:unser|mein)e?\s(?:akten|geschäfts)?zeichen|(?:unser|mein)\s(?:az|gz)\b\.?|${SIGN}|kassenzeichen|buchungszeichen|zeichen|rechnung(?:\s|-|\s-\s)nr\.|honorarnote\snr\.|(?:rechnungs|kunden|vertrags|vorgangs|schaden|steuer|mitglieds|versicherungs|bg|uvz|urkunden|tagebuch|vertragskonto|ticket|beleg|referenz|versicherungsschein|urkundenrollen|fall|bescheid|angebots?|mandanten|projekt|objekt|mieter|auftrags|akten|debitoren|policen?|antrags)-?${NUMBER}|vertragskonto|kundenkonto|urk\.-?\s?r\.-?\s?nr\.`,
  ],
];
const LABEL = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${KINDS.map(([, source]) => `(${source})`).join('|')})(?![\p{L}\d])(?:\s?\([^()\n]{1,40}\))?(\s?:)?`,
  'giu',
);

/**
 * Labels of a page in reading order: those with a colon wherever they stand, those without where a
 * cell of their own or the beginning of a cell marks them.
 */
export function labelsOf(flow: Flow): Label[] {
  const labels: Label[] = [];
  let at = 0;
  for (const match of flow.text.matchAll(LABEL)) {
    while ((flow.cells[at]?.end ?? Infinity) <= match.index) at += 1;
    const cell = flow.cells[at];
    if (!cell || labels.length === MAX_LABELS) break;
    const label = labelOf(match, cell);
    if (label.colon || follows(label, labels.at(-1)) || isMarked(label, flow.text))
      labels.push(label);
  }
  return labels;
}

/** Right behind another label of the same cell, as in a row of labels that stand close. */
function follows(label: Label, last?: Label): boolean {
  return last?.cell === label.cell && label.start - last.end <= 2;
}

function labelOf(match: RegExpExecArray, cell: Cell): Label {
  const { 0: text, index: start } = match;
  const kind = KINDS.find((_, index) => match[index + 1] !== undefined)?.[0] ?? 'other';
  const colon = match[KINDS.length + 1] !== undefined;
  return { kind, text, start, end: start + text.length, colon, cell };
}

/** Without a colon: at the start of a cell, or an abbreviation or compound before a number. */
function isMarked(label: Label, text: string): boolean {
  const rest = text.slice(label.end, Math.min(label.cell.end, label.end + 30)).trimStart();
  if (!/^\p{Lu}/u.test(label.text)) return false;
  if (label.start === label.cell.start) return true;
  return (
    /(?:az|nr)\.?$|kassenzeichen|nummer$/i.test(label.text) && /^[\p{L}\d./-]{0,12}\d/u.test(rest)
  );
}

/** A value on the page: `[start, end)` of the flow. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the value of a label may stand, likeliest first: behind it in its cell, in the next cell to
 * the right, or below in its column (in a row of labels, the Bezugszeichenzeile, only there).
 */
export function valuesOf(flow: Flow, labels: readonly Label[], label: Label): Span[] {
  const next = labels.find((other) => other.cell === label.cell && other.start >= label.end);
  const end = next ? next.start : label.cell.end;
  const behind = flow.text.slice(label.end, end);
  if (/[\p{L}\d]/u.test(behind) && (label.colon || label.start === label.cell.start || !next))
    return [trimmed(flow, label.end, end)];
  const right = rightOf(flow, labels, label);
  // Without a colon beside something that is no label: the value, or the head of a table.
  if (right && !label.colon) return [right];
  return [right, below(flow, labels, label)].filter((place) => place !== null);
}

function rightOf(flow: Flow, labels: readonly Label[], { cell }: Label): Span | null {
  const right = cell.x + cell.w;
  const middle = cell.y + cell.h / 2;
  let best: Cell | null = null;
  for (const other of flow.cells) {
    const gap = other.x - right;
    if (gap < 0 || gap > 16 * cell.h) continue;
    if (Math.abs(other.y + other.h / 2 - middle) > 0.7 * cell.h) continue;
    if (!best || other.x < best.x) best = other;
  }
  if (!best || labels.some((label) => label.cell === best)) return null;
  return { start: best.start, end: best.end };
}

/** The words of the next line in the column that begins with the label and ends before the next. */
function below(flow: Flow, labels: readonly Label[], label: Label): Span | null {
  const { cell } = label;
  const box = labelBox(flow, label);
  const until = Math.min(
    ...labels
      .filter((other) => other.cell.line === cell.line && other.start > label.start)
      .map((other) => labelBox(flow, other).x - 0.4 * cell.h),
  );
  const column = flow.words.filter(
    ({ x, y, w, start }) =>
      start > label.end &&
      y > cell.y + 0.6 * cell.h &&
      y < cell.y + 3 * cell.h &&
      x + w / 2 > box.x - cell.h &&
      x + w / 2 < until &&
      (Number.isFinite(until) || x < box.x + box.w + 8 * cell.h),
  );
  const top = column.reduce((least, { y, h }) => Math.min(least, y + h / 2), Infinity);
  const line = column.filter(({ y, h }) => y + h / 2 < top + 0.6 * cell.h);
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last || first.x > box.x + box.w + cell.h) return null;
  if (labels.some(({ start }) => start >= first.start && start < last.end)) return null;
  const text = flow.text.slice(first.start, last.end);
  return text.includes('\n') ? null : { start: first.start, end: last.end };
}

function labelBox(flow: Flow, { start, end }: Label): { x: number; w: number } {
  const words = flow.words.filter((word) => word.end > start && word.start < end);
  const x = Math.min(...words.map((word) => word.x));
  return { x, w: Math.max(...words.map((word) => word.x + word.w)) - x };
}

function trimmed({ text }: Flow, start: number, end: number): Span {
  const gap = text.slice(start, end).indexOf(CELL_GAP, 2);
  const stop = gap < 0 ? end : start + gap;
  const lead = /^[\s:]{0,5}/.exec(text.slice(start, stop))?.[0].length ?? 0;
  return { start: start + lead, end: stop };
}
