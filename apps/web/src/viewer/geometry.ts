import type { Word } from '../api/types.js';

/** A rectangle in pixels of the page as it was read. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A word where it is set in the selectable text: its selection covers exactly its box. */
export interface PlacedWord extends Box {
  text: string;
  /** What the engine had read, where a rule has repaired the word. */
  readAs: string | undefined;
}

/** A run of words that stand on one line without a wide gap, with the spaces between them. */
export interface TextRun extends Box {
  text: string;
  words: PlacedWord[];
}

/** Text line wider than this many times its height between two words is two runs (columns). */
const GAP_IN_HEIGHTS = 2.5;
const A4_RATIO = Math.SQRT2;

/** Ascent and descent of Arial, Liberation Sans and Helvetica in ems: what a selection covers. */
const ASCENT = 0.905;
const LINE_IN_EMS = ASCENT + 0.212;

/** A run higher than this many words is slanted: its words do not share one baseline. */
const SLANT = 1.8;

/** Font size and baseline of text whose selection fills the height of a box. */
export function setInto(box: Box): { fontSize: number; baseline: number } {
  const fontSize = box.h / LINE_IN_EMS;
  return { fontSize, baseline: box.y + fontSize * ASCENT };
}

function join(words: readonly Word[]): TextRun {
  const x = Math.min(...words.map((word) => word.x));
  const y = Math.min(...words.map((word) => word.y));
  const right = Math.max(...words.map((word) => word.x + word.w));
  const bottom = Math.max(...words.map((word) => word.y + word.h));
  const box = { x, y, w: right - x, h: bottom - y };
  return { ...box, text: words.map((word) => word.t).join(' '), words: placed(words, box) };
}

/** On a straight line all words are as high as the line, so that a selection has one edge. */
function placed(words: readonly Word[], line: Box): PlacedWord[] {
  const heights = words.map((word) => word.h).sort((a, b) => a - b);
  const middle = heights[heights.length >> 1] ?? line.h;
  const isSlanted = line.h > SLANT * middle;
  return words.map((word) => {
    const { y, h } = isSlanted ? word : line;
    return { text: word.t, readAs: word.o, x: word.x, w: word.w, y, h };
  });
}

/** Groups words into the runs the selectable text layer is made of, in reading order. */
export function textRuns(words: readonly Word[]): TextRun[] {
  const runs: TextRun[] = [];
  let current: Word[] = [];
  for (const word of words) {
    const before = current.at(-1);
    const sameLine = before !== undefined && before.l === word.l;
    const gap = before ? word.x - (before.x + before.w) : 0;
    const joins = sameLine && gap >= -word.h && gap <= GAP_IN_HEIGHTS * word.h;
    if (before && !joins) {
      runs.push(join(current));
      current = [];
    }
    current.push(word);
  }
  if (current.length > 0) runs.push(join(current));
  return runs;
}

/** Grows a word box a little so that a mark does not cut its letters. */
export function padBox(box: Box): Box {
  const pad = Math.max(1, Math.round(box.h * 0.12));
  return { x: box.x - pad, y: box.y - pad, w: box.w + 2 * pad, h: box.h + 2 * pad };
}

/** Rotation of the view in degrees, clockwise. */
export type Rotation = 0 | 90 | 180 | 270;

/** The next quarter turn. */
export function turn(rotation: Rotation): Rotation {
  const turns: Record<Rotation, Rotation> = { 0: 90, 90: 180, 180: 270, 270: 0 };
  return turns[rotation];
}

/** Height over width of a page; A4 upright while it is not known. */
export function pageRatio(size: { widthPx: number | null; heightPx: number | null } | undefined) {
  return size?.widthPx && size.heightPx ? size.heightPx / size.widthPx : A4_RATIO;
}

/** Size of sheet (unrotated) and frame (as seen) for a column of `width` CSS pixels. */
export function layoutPage(width: number, ratio: number, rotation: Rotation) {
  const sideways = rotation === 90 || rotation === 270;
  const sheetWidth = sideways ? width / ratio : width;
  const sheetHeight = sheetWidth * ratio;
  return {
    sheet: { width: sheetWidth, height: sheetHeight },
    frame: { width, height: sideways ? sheetWidth : sheetHeight },
  };
}

/** Share of a page, or of the view if that is smaller, that has to be seen of a page in the view. */
const SEEN = 0.1;

/** Whether a page stands in a scrolled view; its last line at the edge does not count. */
export function standsInView(
  page: { start: number; end: number },
  view: { offset: number; height: number },
): boolean {
  const end = Math.min(page.end, view.offset + view.height);
  const seen = end - Math.max(page.start, view.offset);
  return seen > 0 && seen >= SEEN * Math.min(page.end - page.start, view.height);
}
