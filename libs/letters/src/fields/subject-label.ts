import { fromTheTop, joinedLines } from './printed-lines.js';
import type { Cell } from './flow.js';
import { isNoise } from './head-noise.js';
import type { SubjectFound, SubjectPage } from './subject-found.js';
import { printedSubject } from './subject-text.js';

/** "Betreff", also as OCR has it ("Betreft", "8etreff"), "Betr.", "Betrifft". */
const LABEL =
  /^(?:(?:[B8]e[tl]re(?:ff|ft|tf|tt|lf|fl|f|t)|betrifft)(?!\p{L})\s?[:;.]?|betr\s?[.:]{1,2})\s*/iu;
/** The rest of the subject under a label of its own. */
const HERE = /^hier(?!\p{L})\s?:?\s*/iu;
/** What ends a Betreff below its label. */
const OTHER =
  /^(?:bezug|anlagen?|az\.?|aktenzeichen|(?:ihr|unser|mein)e?\s(?:zeichen|schreiben|nachricht)|datum|von|an|cc|gesendet)(?!\p{L})/iu;
const MOST_LINES = 3;

/** The Betreff behind its label, with the lines on which it goes on. */
export function labelledSubject(page: SubjectPage): SubjectFound | null {
  const { flow, parts } = page;
  const top = parts.salutation?.y ?? flow.bottom * 0.6;
  for (const cell of flow.cells) {
    const label = LABEL.exec(cell.text)?.[0];
    if (label === undefined || cell.y > top || !isLabel(cell, label)) continue;
    const found = behind(page, cell, label);
    if (found) return found;
  }
  return null;
}

/** With a colon or a dot, alone in its cell, or in capitals; "Betrifft das auch Sie?" is a sentence. */
function isLabel(cell: Cell, label: string): boolean {
  const word = label.trim();
  if (/^Betrifft\s\p{Lu}[^?!]{3,100}$/u.test(cell.text) && !/\.$/.test(cell.text)) return true;
  return /[:;.]$/.test(word) || cell.text.trim() === word || word === word.toUpperCase();
}

function behind(page: SubjectPage, cell: Cell, label: string): SubjectFound | null {
  const first = cell.text.slice(label.length);
  const start = first === '' ? (besides(page, cell) ?? under(page, cell)) : cell;
  if (!start || OTHER.test(start.text)) return null;
  const more = linesBelow(page, cell, start);
  const lines = [first === '' ? start.text : first, ...more.map((next) => saidIn(page, next))];
  const value = printedSubject(joinedLines(lines).replace(/\s,/g, ','));
  if (value.length < 3) return null;
  const cells = [...new Set([cell, start, ...more])];
  const reason = `Steht bei „${label.replace(/[\s:;.]+$/, '')}“`;
  return { cells, value, reason, confidence: value.length < 6 ? 'likely' : 'sure' };
}

function saidIn(page: SubjectPage, cell: Cell): string {
  const here = hereOf(page, cell);
  return here === null ? cell.text : `, hier: ${here}`;
}

/** Behind "hier" in a cell of its own, or in the same. */
function hereOf({ flow }: SubjectPage, cell: Cell): string | null {
  if (!HERE.test(cell.text)) return null;
  const rest = cell.text.replace(HERE, '');
  if (rest !== '') return rest;
  return (
    flow.cells.find(({ line, start }) => line === cell.line && start > cell.start)?.text ?? null
  );
}

function besides({ flow }: SubjectPage, cell: Cell): Cell | null {
  const isBeside = (other: Cell): boolean => other.line === cell.line && other.start > cell.start;
  return flow.cells.find(isBeside) ?? null;
}

function under({ flow, space }: SubjectPage, cell: Cell): Cell | null {
  const isUnder = (other: Cell): boolean =>
    other.y > cell.y && other.y - cell.y <= space(cell) && Math.abs(other.x - cell.x) <= 2 * cell.h;
  return flow.cells.find(isUnder) ?? null;
}

/** Lines close below, on the edge of the label or of its value, until something else begins. */
function linesBelow(page: SubjectPage, label: Cell, start: Cell): Cell[] {
  const { flow, space } = page;
  const right = flow.cells.reduce((most, { x, w }) => Math.max(most, x + w), 0);
  const isOnEdge = ({ x, h }: Cell): boolean =>
    [label.x, start.x].some((edge) => Math.abs(x - edge) <= 1.5 * h);
  const lines: Cell[] = [];
  let last = start;
  for (const cell of fromTheTop(flow.cells.filter(({ y, h }) => y > start.y + 0.5 * h))) {
    if (!isOnEdge(cell) || cell.y - last.y < 0.5 * last.h) continue;
    const isFull = last.x + last.w > 0.75 * right;
    const isFar = cell.y - last.y > space(last);
    if (isFar || lines.length === MOST_LINES - 1 || isOther(page, cell, isFull)) break;
    lines.push(cell);
    last = cell;
  }
  return lines;
}

/** What is no more of the Betreff; where no salutation ends it, only a full line goes on. */
function isOther({ parts }: SubjectPage, cell: Cell, isFull: boolean): boolean {
  const goesOn = parts.salutation !== null || isFull || HERE.test(cell.text);
  return !goesOn || cell === parts.salutation || OTHER.test(cell.text) || isNoise(cell.text);
}
