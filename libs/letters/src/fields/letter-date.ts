import { findDates, type DateHit } from './dates.js';
import type { FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, type Cell, type Flow } from './flow.js';
import { valuesOf, type Label } from './labels.js';
import type { LetterParts } from './letter-parts.js';

const WEEKDAY = String.raw`(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)`;
const THE = String.raw`(?:\s(?:den|am|dem|d\.))?`;
/** "Bergheim, den", "24937 Flensburg,", "Sonnbrück, Dienstag, den": a place and no more before a date. */
const PLACE_BEFORE = new RegExp(
  String.raw`^(?:[A-Z]{1,2}-)?(?:\d{4,5}\s)?\p{Lu}[\p{L}.() /-]{1,40}?(?:,\s${WEEKDAY},?${THE}|,${THE}|\s(?:den|am))\s?$`,
  'u',
);
const WORDS_OF_TIME =
  /(?:tag|woche|frist|termin|fällig|sitzung|bis|vom|seit|stand|geb\.?|geboren|eingang|bescheid|schreiben),?\s?(?:den|am)?\s?$/iu;
const MAX_CELL = 110;
/** Rank of a date for which only its place speaks. */
const LONELY = 2;

interface Candidate {
  readonly date: DateHit;
  readonly reason: string;
  /** Lower is better. */
  readonly rank: number;
}

/**
 * The date of the letter, one at most: at the label "Datum" of the information block or the
 * Bezugszeichenzeile (DIN 5008), beside the place in the head, alone in a cell of the head, or
 * beside the place at the signature. Dates in sentences, in the incoming stamp, behind other labels
 * ("Ihre Nachricht vom", "Geburtsdatum") and later than today are none.
 *
 * @param stamped ISO dates of incoming stamps on the page, which are not the letter's
 */
export function proposeLetterDate(
  flow: Flow,
  {
    labels,
    parts,
    stamped,
  }: { labels: readonly Label[]; parts: LetterParts; stamped: readonly DateSpan[] },
  options: FieldOptions,
): FieldProposal[] {
  const candidates = [
    ...fromLabels(flow, labels, options),
    ...fromCells(parts.head, labels, parts, options),
    ...fromTail(parts.tail, options),
  ].filter(
    ({ date }) =>
      !stamped.some(({ start, end }) => date.start < end && start < date.end) &&
      (options.today === undefined || date.iso <= options.today),
  );
  const lonely = candidates.filter(({ rank }) => rank === LONELY);
  // Dates that stand in a row or a column are those of a table.
  if (lonely.length > 1) for (const each of lonely) candidates.splice(candidates.indexOf(each), 1);
  const [best] = candidates.toSorted((a, b) => a.rank - b.rank || a.date.start - b.date.start);
  if (!best) return [];
  const rivals = candidates.filter(
    ({ rank, date }) => rank === best.rank && date.iso !== best.date.iso,
  );
  const { start, end, iso, repaired } = best.date;
  // Alone above the salutation of a letter, where nothing else in the head is a date.
  const isPlain = best.rank < LONELY || (best.rank === LONELY && parts.salutation !== null);
  return [
    {
      field: 'letter-date',
      value: iso,
      text: tidy(flow.text.slice(start, end)),
      pageNo: flow.pageNo,
      box: boxBetween(flow, start, end),
      reason: best.reason,
      confidence: repaired || rivals.length > 0 || !isPlain ? 'likely' : 'sure',
    },
  ];
}

/** `[start, end)` in the text of the flow. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

function fromLabels(flow: Flow, labels: readonly Label[], { today }: FieldOptions): Candidate[] {
  return labels
    .filter(({ kind, cell }) => kind === 'date' && (cell.text.length < MAX_CELL || !flow.placed))
    .flatMap((label) => {
      const reason = `Datum bei „${tidy(label.text.replace(/[\s:]+$/, ''))}“`;
      const [date] = valuesOf(flow, labels, label).flatMap(({ start, end }) =>
        findDates(flow.text.slice(start, Math.min(end, start + MAX_CELL)), today)
          .filter((found) => found.start <= 25)
          .map((found) => shifted(found, start)),
      );
      return date ? [{ date, reason, rank: 0 }] : [];
    });
}

function fromCells(
  head: readonly Cell[],
  labels: readonly Label[],
  { isLetter, addressee }: LetterParts,
  { today }: FieldOptions,
): Candidate[] {
  return head.flatMap((cell) => {
    if (cell.text.length > MAX_CELL || addressee.has(cell)) return [];
    const date = findDates(cell.text, today).at(-1);
    if (!date || !/^[\s.,]*$/.test(cell.text.slice(date.end))) return [];
    const before = cell.text.slice(0, date.start);
    const found = shifted(date, cell.start);
    if (isPlace(before))
      return [{ date: found, reason: 'Datum neben der Ortsangabe im Briefkopf', rank: 1 }];
    const lonely = isLetter && (/^(?:den\s)?$/.test(before) || isBarePlace(before));
    return lonely && !isLabelled(cell, labels)
      ? [{ date: found, reason: 'Datum allein stehend im Briefkopf', rank: LONELY }]
      : [];
  });
}

/** The value of some other label: beside it on its line or right below it. */
function isLabelled(cell: Cell, labels: readonly Label[]): boolean {
  return labels.some(({ kind, cell: other }) => {
    if (other === cell) return true;
    if (kind === 'date') return false;
    const below = cell.y > other.y && cell.y - other.y < 2.5 * other.h;
    const overlap = Math.min(cell.x + cell.w, other.x + other.w) - Math.max(cell.x, other.x);
    const beside = other.text.endsWith(':') && other.line === cell.line && other.start < cell.start;
    return beside || (below && overlap > 0 && !other.text.includes(':'));
  });
}

function fromTail(tail: readonly Cell[], { today }: FieldOptions): Candidate[] {
  return tail.flatMap((cell) => {
    const [date] = cell.text.length > MAX_CELL ? [] : findDates(cell.text, today);
    if (!date || !isPlace(cell.text.slice(0, date.start))) return [];
    if (!/^[\s.,]*$/.test(cell.text.slice(date.end))) return [];
    return [
      {
        date: shifted(date, cell.start),
        reason: 'Datum neben der Ortsangabe bei der Unterschrift',
        rank: 3,
      },
    ];
  });
}

/** "Sonnbrück 14.9.2026", as people write by hand. */
function isBarePlace(text: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}-]{1,25}\s$/u.test(text) && !WORDS_OF_TIME.test(text);
}

/** What stands beside a date where a letter says where and when it was written. */
export function isPlace(text: string): boolean {
  return PLACE_BEFORE.test(text) && !WORDS_OF_TIME.test(text.replace(/,.*$/, ''));
}

function shifted(date: DateHit, by: number): DateHit {
  return { ...date, start: date.start + by, end: date.end + by };
}
