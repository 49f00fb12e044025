import { histogramOf, percentile, type GreyPicture } from './grey-picture.js';

/** Share of a page's edge in which nothing is writing: shadows, scanner borders, staples. */
const MARGIN = 0.03;

/** A mark so near to the very edge comes from the scanner or is cut off. */
const AT_EDGE = 4;

/**
 * What makes ink: darker than the paper by so much, and by so much darker than two pixels beside
 * it. Writing of the other side that shows through is blurred by the paper and has no such edge:
 * of text at 35 % opacity 40 pixels are left, of a line of pale pencil 1,300 (measured).
 */
const INK_CONTRAST = 42;
const CLEAR_CONTRAST = 80;
const INK_EDGE = 40;
const EDGE_REACH = 2;

/** What shows through has edges of half that strength; where nearly all are so, it is a back. */
const FAINT_CONTRAST = 25;
const FAINT_EDGE = 20;
const INK_AMONG_FAINT = 0.01;

/** Marks smaller than a millimetre and a half are dust; letters of 8 point are that high. */
const DUST = 9;

/** One mark of five millimetres is writing (a signature, a pencil note) … */
const STROKE = 30;

/** … and so are three smaller ones: the letters of a word. */
const LETTERS = 3;

/** Ink above which nobody has to look at single marks; a page of text has fifty times as much. */
const PLAINLY_WRITTEN = 0.004;

/** Punch holes: 5 to 9 mm across, round, within 20 mm of the edge they are at. */
const HOLE = { least: 26, most: 56, fromEdge: 120 };

/** A mark so much longer than wide is a fold or a streak of the scanner. */
const STREAK = { length: 300, slimness: 40 };

/** Paper darker than that is no paper but the ground of white writing. */
const DARK_PAPER = 80;

/** Pixels that are darker than the paper and than their surroundings. */
interface SharpInk {
  /** 1 where there is one. */
  readonly ink: Uint8Array;
  readonly count: number;
  /** How many pixels are nearly so. */
  readonly faint: number;
}

/** A connected mark on the page. */
interface Mark {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What there is on a page: `none` is a blank page (dust, punch holes, shadows and folds are
 * nothing), `clear` has at least one short line, a note or a signature in ink. `faint` has only
 * pale marks: a pencil note, worn print, or strong print of the other side that shows through.
 */
export type InkOnPage = 'none' | 'faint' | 'clear';

/** Judges a page seen at about 150 dpi. A blank page is flagged by whoever asks, never dropped. */
export function inkOnPage(page: GreyPicture): InkOnPage {
  const picture = onPaper(page);
  const clear = sharpInk(picture, CLEAR_CONTRAST);
  if (clear.count > PLAINLY_WRITTEN * picture.data.length) return 'clear';
  // All of the ink first: of a pale punch hole the darker parts alone would look like strokes.
  if (!hasWriting(sharpInk(picture, INK_CONTRAST), picture)) return 'none';
  return hasWriting(clear, picture) ? 'clear' : 'faint';
}

function hasWriting({ ink, count, faint }: SharpInk, page: GreyPicture): boolean {
  if (count > PLAINLY_WRITTEN * page.data.length) return true;
  if (count < INK_AMONG_FAINT * faint) return false;
  const written = marksOf(ink, page).filter((mark) => isWriting(mark, page));
  return written.length >= LETTERS || written.some((mark) => extentOf(mark) >= STROKE);
}

/** A page in white on black is looked at as its negative. */
function onPaper({ data, width, height }: GreyPicture): GreyPicture {
  if (percentile(histogramOf(data), 0.5) >= DARK_PAPER) return { data, width, height };
  return { data: data.map((level) => 255 - level), width, height };
}

function sharpInk({ data, width, height }: GreyPicture, contrast: number): SharpInk {
  const paper = percentile(histogramOf(data), 0.5);
  const dark = paper - contrast;
  const grey = paper - FAINT_CONTRAST;
  const ink = new Uint8Array(data.length);
  let count = 0;
  let faint = 0;
  for (let y = EDGE_REACH; y < height - EDGE_REACH; y += 1) {
    const end = (y + 1) * width - EDGE_REACH;
    for (let at = y * width + EDGE_REACH; at < end; at += 1) {
      const level = data[at] ?? 255;
      if (level > grey) continue;
      const edge = edgeAt(data, at, width);
      if (edge >= FAINT_EDGE) faint += 1;
      if (level > dark || edge < INK_EDGE) continue;
      ink[at] = 1;
      count += 1;
    }
  }
  return { ink, count, faint };
}

/** By how much the lightest pixel beside this one is lighter. */
function edgeAt(data: Uint8Array, at: number, width: number): number {
  const rows = EDGE_REACH * width;
  const beside = Math.max(data[at - EDGE_REACH] ?? 0, data[at + EDGE_REACH] ?? 0);
  const around = Math.max(data[at - rows] ?? 0, data[at + rows] ?? 0);
  return Math.max(beside, around) - (data[at] ?? 0);
}

/** The connected marks; neighbours may be a pixel apart. Uses up `ink`. */
function marksOf(ink: Uint8Array, { width }: { width: number }): Mark[] {
  const marks: Mark[] = [];
  const steps: number[] = [];
  for (let dy = -2; dy <= 2; dy += 1) {
    for (let dx = -2; dx <= 2; dx += 1) if (dx !== 0 || dy !== 0) steps.push(dy * width + dx);
  }
  for (let start = ink.indexOf(1); start >= 0; start = ink.indexOf(1, start + 1)) {
    const pending = [start];
    ink[start] = 0;
    let [left, right, top, bottom] = [width, 0, Infinity, 0];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (const step of steps) {
        if (ink[at + step] !== 1) continue;
        ink[at + step] = 0;
        pending.push(at + step);
      }
    }
    marks.push({ left, top, right, bottom });
  }
  return marks;
}

function extentOf({ left, top, right, bottom }: Mark): number {
  return Math.max(right - left, bottom - top) + 1;
}

function isWriting(mark: Mark, page: { width: number; height: number }): boolean {
  const length = extentOf(mark);
  if (length < DUST || isOfTheEdge(mark, page)) return false;
  const breadth = Math.min(mark.right - mark.left, mark.bottom - mark.top) + 1;
  if (length >= STREAK.length && length >= breadth * STREAK.slimness) return false;
  const round = breadth >= HOLE.least && length <= HOLE.most && length <= breadth * 1.3;
  return !(round && fromEdge(mark, page) < HOLE.fromEdge);
}

/** True for what touches the edge of the page or lies in its margin as a whole. */
function isOfTheEdge(mark: Mark, page: { width: number; height: number }): boolean {
  const x = page.width * MARGIN;
  const y = page.height * MARGIN;
  const inMargin =
    mark.right < x || mark.bottom < y || mark.left > page.width - x || mark.top > page.height - y;
  return inMargin || fromEdge(mark, page) < AT_EDGE;
}

function fromEdge(mark: Mark, { width, height }: { width: number; height: number }): number {
  return Math.min(mark.left, mark.top, width - 1 - mark.right, height - 1 - mark.bottom);
}
