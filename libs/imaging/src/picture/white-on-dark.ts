import type { Box } from '../page/page-reading.js';
import { histogramOf, percentile, type GreyPicture } from './grey-picture.js';

/** Paper darker than that is the ground of white writing: a negative, as microfilm has them. */
const DARK_PAPER = 80;

/** Pixels at 150 dpi of the squares in which dark ground is looked for: 1.4 millimetres. */
const CELL = 8;

/** Share of a square that is dark where it is ground with letters on it. */
const DARK_SHARE = 0.5;

/** Squares of a bar at least, across and down: 18 by 3 millimetres. */
const LEAST = { across: 13, down: 2 };

/** Share of a bar that is print: a black box has none, a photograph or a code much more. */
const PRINT = { least: 0.02, most: 0.4 };

/** Share of the squares around a bar that must be dark: it is a rectangle. */
const FILLED = 0.75;

/** Bars of one page; a page with more is a pattern. */
const MOST_BARS = 100;

/** True for a page that is white on black as a whole. */
export function isNegative(survey: GreyPicture): boolean {
  return percentile(histogramOf(survey.data), 0.5) < DARK_PAPER;
}

/** The picture in black on white. */
export function negativeOf({ data, width, height }: GreyPicture): GreyPicture {
  return { data: data.map((level) => 255 - level), width, height };
}

/**
 * Dark bars with white print on a page seen at about 150 dpi, as heads and sums of tables have them. An engine that
 * does not try everything twice reads nothing there.
 */
export function darkBars(survey: GreyPicture): Box[] {
  const { width, height, data } = survey;
  const histogram = histogramOf(data);
  const paper = percentile(histogram, 0.5);
  const level = (paper + percentile(histogram, 0.01)) / 2;
  if (paper - level < DARK_PAPER / 2) return [];
  const [across, down] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  const dark = new Uint8Array(across * down);
  for (let y = 0; y < down * CELL; y += 1) {
    const row = Math.floor(y / CELL) * across;
    for (let x = 0; x < across * CELL; x += 1) {
      if ((data[y * width + x] ?? 255) >= level) continue;
      const cell = row + Math.floor(x / CELL);
      dark[cell] = (dark[cell] ?? 0) + 1;
    }
  }
  const ground = dark.map((count) => (count >= DARK_SHARE * CELL * CELL ? 1 : 0));
  return areasOf(ground, across)
    .map((area) => edgesOf(area, survey, level))
    .filter((box) => hasPrint(box, survey, level))
    .slice(0, MOST_BARS);
}

/** The picture with those bars (in pixels of the survey, `scale` of them for one of it) in black on white. */
export function withoutBars(
  picture: GreyPicture,
  bars: readonly Box[],
  scale: number,
): GreyPicture {
  if (bars.length === 0) return picture;
  const { width, height } = picture;
  const data = picture.data.slice();
  for (const bar of bars) {
    const [left, top] = [Math.round(bar.x / scale), Math.round(bar.y / scale)];
    const right = Math.min(width, Math.round((bar.x + bar.w) / scale));
    const bottom = Math.min(height, Math.round((bar.y + bar.h) / scale));
    const ground = groundOf(picture, { left, top, right, bottom });
    for (let y = top; y < bottom; y += 1)
      for (let at = y * width + left; at < y * width + right; at += 1)
        data[at] = Math.min(255, ((255 - (data[at] ?? 0)) * 255) / (255 - ground));
  }
  return { data, width, height };
}

/** The usual grey of a bar. */
function groundOf(
  { data, width }: GreyPicture,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): number {
  const middle = Math.floor((top + bottom) / 2) * width;
  const edge = Math.min(bottom - 1, top + 3) * width;
  const sample = [...data.subarray(middle + left, middle + right)];
  sample.push(...data.subarray(edge + left, edge + right));
  return Math.min(200, percentile(histogramOf(Uint8Array.from(sample)), 0.5));
}

/** Rectangles of dark squares, in squares. */
function areasOf(ground: Uint8Array, across: number): Box[] {
  const areas: Box[] = [];
  for (let start = ground.indexOf(1); start >= 0; start = ground.indexOf(1, start + 1)) {
    const area = { left: across, right: 0, top: Infinity, bottom: 0, count: 0 };
    const pending = [start];
    ground[start] = 0;
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const x = at % across;
      const y = (at - x) / across;
      area.left = Math.min(area.left, x);
      area.right = Math.max(area.right, x);
      area.top = Math.min(area.top, y);
      area.bottom = Math.max(area.bottom, y);
      area.count += 1;
      const beside = [x > 0 ? at - 1 : -1, x < across - 1 ? at + 1 : -1, at - across, at + across];
      for (const next of beside) {
        if (ground[next] !== 1) continue;
        ground[next] = 0;
        pending.push(next);
      }
    }
    const [w, h] = [area.right - area.left + 1, area.bottom - area.top + 1];
    const isBar = w >= LEAST.across && h >= LEAST.down && area.count >= FILLED * w * h;
    if (isBar) areas.push({ x: area.left, y: area.top, w, h });
  }
  return areas;
}

/** An area in pixels, from the first to the last line and column that are mostly dark. */
function edgesOf(area: Box, { data, width, height }: GreyPicture, level: number): Box {
  const [x, y] = [Math.max(0, (area.x - 1) * CELL), Math.max(0, (area.y - 1) * CELL)];
  const right = Math.min(width, (area.x + area.w + 1) * CELL);
  const bottom = Math.min(height, (area.y + area.h + 1) * CELL);
  const rows = new Uint32Array(bottom - y);
  const columns = new Uint32Array(right - x);
  for (let row = y; row < bottom; row += 1)
    for (let column = x; column < right; column += 1)
      if ((data[row * width + column] ?? 255) < level) {
        rows[row - y] = (rows[row - y] ?? 0) + 1;
        columns[column - x] = (columns[column - x] ?? 0) + 1;
      }
  const isRow = (count: number): boolean => count >= DARK_SHARE * area.w * CELL;
  const isColumn = (count: number): boolean => count >= DARK_SHARE * area.h * CELL;
  const [top, left] = [rows.findIndex(isRow), columns.findIndex(isColumn)];
  const [last, end] = [rows.findLastIndex(isRow), columns.findLastIndex(isColumn)];
  return { x: x + left, y: y + top, w: end - left + 1, h: last - top + 1 };
}

function hasPrint(box: Box, { data, width }: GreyPicture, level: number): boolean {
  let light = 0;
  for (let y = box.y; y < box.y + box.h; y += 1)
    for (let x = box.x; x < box.x + box.w; x += 1)
      if ((data[y * width + x] ?? 0) >= level) light += 1;
  const share = light / (box.w * box.h);
  return box.w > 0 && box.h > 0 && share >= PRINT.least && share <= PRINT.most;
}
