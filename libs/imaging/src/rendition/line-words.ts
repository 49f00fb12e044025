import type { ReadWord } from '../page/page-reading.js';
import { ASCENT, DESCENT } from './glyphless-truetype.js';

/** Share of the font size below which programs see no gap between words (poppler: 0.15). */
const MIN_GAP = 0.16;

/** Share of its own width that a word may lose for the sake of that gap. */
const MAX_LOSS = 0.5;

/** Share of the font size by which the base line may move within a line (poppler: below 0.5). */
const MAX_STEP = 0.45;

/** Share of a word's box that lies above the base line. */
export const ABOVE = ASCENT / (ASCENT - DESCENT);

/** A word as it is placed: box in pixels. */
export interface LineWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly lastOfLine: boolean;
}

/**
 * The words such that programs find the lines and gaps that the engine has found. A hyphen, a dot
 * or a rule takes height and place of its neighbour; a word further along a skewed line is shifted
 * as far as it must be to stay in it; one that touches the next is made a little narrower.
 */
export function wordsInLine(words: readonly ReadWord[]): LineWord[] {
  const heights = medianHeights(words);
  const usual = ({ h, l }: ReadWord): boolean => {
    const height = heights.get(l) ?? h;
    return h > height * 0.5 && h < height * 2;
  };
  let before: (LineWord & { line: number }) | null = null;
  return words.map((word, index) => {
    const { y, h } = usual(word) ? word : (nearest(words, index, usual) ?? word);
    const next = words[index + 1];
    const follows = next?.l === word.l;
    const w = follows && next.x > word.x ? withGap(word, next.x, h) : word.w;
    const placed = { text: word.t, x: word.x, y, w, h, lastOfLine: !follows };
    const shown = before?.line === word.l ? withinStep(placed, before) : placed;
    before = { ...shown, line: word.l };
    return shown;
  });
}

/** The word at the place nearest to its own where it does not begin a new line. */
function withinStep(word: LineWord, before: LineWord): LineWord {
  const base = before.y + before.h * ABOVE;
  const step = word.y + word.h * ABOVE - base;
  const limit = before.h * MAX_STEP;
  const permitted = Math.max(-limit, Math.min(limit, step));
  return { ...word, y: base + permitted - word.h * ABOVE };
}

function medianHeights(words: readonly ReadWord[]): Map<number, number> {
  const heights = new Map<number, number[]>();
  for (const { l, h } of words) {
    const known = heights.get(l);
    if (known) known.push(h);
    else heights.set(l, [h]);
  }
  const median = (values: number[]): number =>
    values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  return new Map([...heights].map(([line, values]) => [line, median(values)]));
}

/** The word of the same line that stands next to it and passes, the one before it first. */
function nearest(
  words: readonly ReadWord[],
  index: number,
  passes: (word: ReadWord) => boolean,
): ReadWord | undefined {
  const line = words[index]?.l;
  for (let distance = 1; distance < words.length; distance += 1) {
    const around = [words[index - distance], words[index + distance]];
    const inLine = around.filter((word) => word?.l === line);
    if (inLine.length === 0) return undefined;
    const found = inLine.find((word) => word !== undefined && passes(word));
    if (found) return found;
  }
  return undefined;
}

/** Width of the word that leaves a gap to the next one. */
function withGap({ x, w }: ReadWord, nextX: number, height: number): number {
  return Math.min(w, Math.max(nextX - x - height * MIN_GAP, w * (1 - MAX_LOSS)));
}
