import { cutText } from '#libs/kernel';
import { findDates, type DateHit } from './dates.js';
import type { FieldOptions, FieldProposal } from './field-proposal.js';
import { boxBetween, tidy, unionOf, type Cell, type Flow } from './flow.js';

const STAMP =
  /(?<![\p{L}\d])(?:post\s?eingang|eingegangen|eingang|eing\.|eingangsdatum|empfangen|received)(?!\p{L})/iu;
/** What may stand on a stamp beside the label and the date. */
const TRIMMINGS =
  /(?<!\p{L})(?:am|um|uhr|den|anl(?:agen|\.)?|abt\.?|nr\.?|tgb\.?|datum|vorm|nachm|stadt|gemeinde|amt|rathaus|poststelle)(?!\p{L})\.?/giu;
const MAX_STAMPS = 20;

/**
 * The stamp of the day of arrival: "Eingang", "Eingegangen", "Posteingang" and a date, alone on
 * their line (also turned by a few degrees, so that label and date come as lines of their own). A
 * sentence that speaks of an arrival is none.
 */
export function proposeIncomingStamps(flow: Flow, options: FieldOptions): StampFound[] {
  const found: StampFound[] = [];
  for (const [at, cell] of flow.cells.entries()) {
    if (!isStampLabel(cell.text)) continue;
    const date = dateOf(flow, at, options);
    if (!date) continue;
    found.push({ span: date, proposal: proposalOf(flow, cell, date) });
    if (found.length === MAX_STAMPS) break;
  }
  return found;
}

/** A stamp and where its date stands in the text of the flow. */
export interface StampFound {
  readonly span: { readonly start: number; readonly end: number };
  readonly proposal: FieldProposal;
}

function proposalOf(flow: Flow, cell: Cell, date: DateHit): FieldProposal {
  const inCell = date.start >= cell.start && date.end <= cell.end;
  const boxes = [boxBetween(flow, cell.start, cell.end), boxBetween(flow, date.start, date.end)];
  const printed = flow.text.slice(date.start, date.end);
  return {
    field: 'incoming-stamp',
    value: date.iso,
    text: tidy(inCell ? cell.text : `${cell.text} ${printed}`),
    pageNo: flow.pageNo,
    box: flow.placed ? unionOf(boxes.filter((box) => box !== null)) : null,
    reason: `Datum im Eingangsstempel („${cutText(tidy(cell.text), 40)}“)`,
    confidence: date.repaired ? 'likely' : 'sure',
  };
}

/** A label with at most two words that no stamp needs, and no sentence around it. */
function isStampLabel(text: string): boolean {
  if (text.length > 90 || !STAMP.test(text)) return false;
  const dates = findDates(text);
  let rest = text;
  for (const { start, end } of dates.toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const label = STAMP.exec(text)?.[0] ?? '';
  if (/^\p{Ll}/u.test(label)) return false;
  const words =
    rest
      .replace(STAMP, ' ')
      .replace(TRIMMINGS, ' ')
      .match(/\p{L}{3,}/gu) ?? [];
  return (
    words.length <= 2 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?]$/.test(text.trim())
  );
}

function dateOf(flow: Flow, at: number, { today }: FieldOptions): DateHit | null {
  const cell = flow.cells[at];
  if (!cell) return null;
  const own = datesIn(cell, today)[0];
  if (own) return own;
  const near = flow.cells
    .slice(Math.max(0, at - 25), at + 25)
    .filter((other) => other !== cell && isBeside(cell, other))
    .flatMap((other) => (isDateLine(other.text) ? datesIn(other, today) : []));
  return (
    near.find(({ start }) => start > cell.start) ??
    (isCapitals(cell.text) ? near.at(-1) : null) ??
    null
  );
}

/** Below or above by less than three heights and over the same stretch of the page. */
function isBeside(cell: Cell, other: Cell): boolean {
  const apart = Math.max(other.y - (cell.y + cell.h), cell.y - (other.y + other.h));
  const overlap = Math.min(cell.x + cell.w, other.x + other.w) - Math.max(cell.x, other.x);
  return apart < 3 * Math.min(cell.h, other.h) && overlap > 0;
}

function isDateLine(text: string): boolean {
  return text.length < 40 && (text.match(/\p{L}{4,}/gu) ?? []).length <= 1;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function datesIn(cell: Cell, today?: string): DateHit[] {
  return findDates(cell.text, today).map((hit) => ({
    ...hit,
    start: hit.start + cell.start,
    end: hit.end + cell.start,
  }));
}
