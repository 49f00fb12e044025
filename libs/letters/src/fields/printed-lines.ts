import type { Box } from '#libs/imaging/contracts';
import { tidy, unionOf, type Cell, type Flow } from './flow.js';

/**
 * Lines as one text: a word broken at a line end is mended ("Hafen-" "straße"), "Vor-" "und Nachteile"
 * stays as it is printed.
 */
export function joinedLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const broken = /\p{Ll}[-¬‐\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line);
    if (text === '') text = line;
    else if (broken && !/^(?:und|oder|bzw|sowie|bis)(?!\p{L})/iu.test(line))
      text = text.slice(0, -1) + line;
    else text = `${text} ${line}`;
  }
  return tidy(text);
}

/** Around cells; null on a page without words. */
export function boxAround(flow: Flow, cells: readonly Cell[]): Box | null {
  return flow.placed && cells.length > 0 ? unionOf(cells) : null;
}

/** A blank line is taller than that, in heights of a line, where lines are set close. */
const CLOSE = 2.2;

/**
 * The distance from line to line, in the unit of the page, beyond which there is space between them.
 * Where every paragraph has a blank line behind it, as in the text of an office file, only more is.
 */
export function spaceBetween({ cells }: Flow): (line: Cell) => number {
  const steps: number[] = [];
  for (const [at, cell] of cells.entries()) {
    const before = cells[at - 1];
    if (before && cell.y - before.y > 0.8 * cell.h) steps.push(cell.y - before.y);
  }
  steps.sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 10)] ?? 0;
  return (line) => Math.max(CLOSE * line.h, 1.3 * usual);
}

/** Rows from the top to the bottom, cells of one row from the left to the right. */
export function fromTheTop(cells: readonly Cell[]): Cell[] {
  return cells.toSorted((a, b) => a.y - b.y || a.x - b.x);
}
