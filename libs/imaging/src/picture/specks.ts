import type { GreyPicture } from './grey-picture.js';
import { boxesOfMarks, inkRuns, type InkRuns, type MarkBoxes } from './ink-marks.js';

/** Runs of ink above which a picture is a pattern and no text; close print has 200,000 on A4. */
const MOST_RUNS = 2_000_000;

/** Pixels up to which a run is one of a stroke, and runs without which there is no text. */
const WIDEST_STROKE = 40;
const LEAST_STROKES = 2_000;

/** Heights of letters, in pixels. */
const LETTER = { least: 12, most: 120 };

/** In strokes: no dot of print is larger than a speck, no letter or dash smaller than print. */
const SPECK = 2;
const PRINT = 3;

/**
 * In strokes: a dot belongs to print that is so near; a middle dot between words has half of that on
 * either side.
 */
const NEAR = 4.5;

/** Pixels of the squares in which print is looked for. */
const CELL = 8;

/** Pixels around a speck that are pale with it. */
const HALO = 2;

/**
 * Makes what is no larger than a dot and stands alone as white as the paper: dirt of a scanner's glass and
 * of photocopies. An engine makes marks and words of it. Dots beside print stay, whatever they are.
 *
 * @param picture on white paper; it is painted over
 */
export function clearSpecks(picture: GreyPicture): void {
  const runs = inkRuns(picture, MOST_RUNS);
  if (!runs) return;
  const boxes = boxesOfMarks(runs);
  const stroke = strokeOf(runs, boxes);
  if (stroke === null) return;
  const print = new PrintMap(picture);
  for (let run = 0; run < runs.count; run += 1)
    if (sizeOf(boxes, runs.mark[run] ?? 0) >= PRINT * stroke) print.add(runs, run);
  for (let mark = 0; mark < runs.count; mark += 1) {
    if (runs.mark[mark] !== mark || sizeOf(boxes, mark) > SPECK * stroke) continue;
    if (!print.isNear(boxes, mark, NEAR * stroke)) clear(picture, boxes, mark);
  }
}

/** The usual width of a stroke; null where there is no text. */
function strokeOf(runs: InkRuns, boxes: MarkBoxes): number | null {
  const widths = new Uint32Array(WIDEST_STROKE + 1);
  let all = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const width = (runs.to[run] ?? 0) - (runs.from[run] ?? 0);
    if (width > WIDEST_STROKE || !isLetter(boxes, runs.mark[run] ?? 0)) continue;
    widths[width] = (widths[width] ?? 0) + 1;
    all += 1;
  }
  if (all < LEAST_STROKES) return null;
  let seen = 0;
  return widths.findIndex((times) => 2 * (seen += times) >= all);
}

function isLetter({ top, bottom }: MarkBoxes, mark: number): boolean {
  const height = (bottom[mark] ?? 0) - (top[mark] ?? 0);
  return height >= LETTER.least && height <= LETTER.most;
}

function sizeOf({ left, right, top, bottom }: MarkBoxes, mark: number): number {
  const across = (right[mark] ?? 0) - (left[mark] ?? 0);
  return Math.max(across, (bottom[mark] ?? 0) - (top[mark] ?? 0));
}

/** In which squares of a picture print stands. */
class PrintMap {
  private readonly across: number;
  private readonly down: number;
  private readonly cells: Uint8Array;

  constructor({ width, height }: GreyPicture) {
    this.across = Math.ceil(width / CELL);
    this.down = Math.ceil(height / CELL);
    this.cells = new Uint8Array(this.across * this.down);
  }

  add({ from, to, row }: InkRuns, run: number): void {
    const start = Math.floor((row[run] ?? 0) / CELL) * this.across;
    const last = Math.floor(((to[run] ?? 0) - 1) / CELL);
    this.cells.fill(1, start + Math.floor((from[run] ?? 0) / CELL), start + last + 1);
  }

  isNear({ left, right, top, bottom }: MarkBoxes, mark: number, reach: number): boolean {
    const cell = (place: number): number => Math.max(0, Math.floor(place / CELL));
    const first = cell((left[mark] ?? 0) - reach);
    const last = Math.min(this.across - 1, cell((right[mark] ?? 0) + reach));
    const lowest = Math.min(this.down - 1, cell((bottom[mark] ?? 0) + reach));
    for (let row = cell((top[mark] ?? 0) - reach); row <= lowest; row += 1) {
      const start = row * this.across;
      if (this.cells.subarray(start + first, start + last + 1).includes(1)) return true;
    }
    return false;
  }
}

/** Nothing else is so near that the halo could be of it. */
function clear({ data, width, height }: GreyPicture, boxes: MarkBoxes, mark: number): void {
  const from = Math.max(0, (boxes.left[mark] ?? 0) - HALO);
  const to = Math.min(width, (boxes.right[mark] ?? 0) + HALO);
  const bottom = Math.min(height, (boxes.bottom[mark] ?? 0) + HALO);
  for (let row = Math.max(0, (boxes.top[mark] ?? 0) - HALO); row < bottom; row += 1)
    data.fill(255, row * width + from, row * width + to);
}
