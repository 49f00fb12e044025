import type { ReadWord } from '../page/page-reading.js';
import type { GreyPicture } from '../picture/grey-picture.js';

/** Grey level below which a pixel is ink, where the paper is white. */
const INK = 140;

/** Columns of a word with ink in them: a character, or several that touch. */
export interface InkRun {
  /** Pixels from the left edge of the word; `to` is the first column without ink. */
  readonly from: number;
  readonly to: number;
  /** Pixels from the upper edge of the word; `bottom` is the first row without ink. */
  readonly top: number;
  readonly bottom: number;
}

/** The runs of ink in a word, from left to right. */
export function inkRunsOf(word: ReadWord, picture: GreyPicture): InkRun[] {
  const runs: InkRun[] = [];
  let open: Omit<InkRun, 'to'> | undefined;
  for (let x = 0; x <= word.w; x += 1) {
    const column = x < word.w ? inkOfColumn(word.x + x, word, picture) : null;
    if (column) {
      open = open ? widened(open, column) : { from: x, ...column };
    } else if (open) {
      runs.push({ ...open, to: x });
      open = undefined;
    }
  }
  return runs;
}

function widened(run: Omit<InkRun, 'to'>, column: { top: number; bottom: number }) {
  const top = Math.min(run.top, column.top);
  return { from: run.from, top, bottom: Math.max(run.bottom, column.bottom) };
}

/** The first row of a column with ink and the first behind it, from the upper edge of the word. */
function inkOfColumn(x: number, word: ReadWord, { width, height, data }: GreyPicture) {
  if (x < 0 || x >= width) return null;
  const start = Math.max(0, word.y);
  const end = Math.min(height, word.y + word.h);
  const isInk = (y: number): boolean => (data[y * width + x] ?? 255) < INK;
  let top = start;
  while (top < end && !isInk(top)) top += 1;
  if (top >= end) return null;
  let bottom = end;
  while (!isInk(bottom - 1)) bottom -= 1;
  return { top: top - word.y, bottom: bottom - word.y };
}
