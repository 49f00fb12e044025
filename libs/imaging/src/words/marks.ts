import type { ReadWord } from '../page/page-reading.js';

/** What the German models write for the marks they do not have: a middle dot, an en dash. */
const DASH = '-';

/**
 * Widths as shares of the height of the words around, measured on 20 faces: a middle dot 0.08–0.22
 * and about square, a hyphen 0.27–0.39, an en dash 0.50–0.62, an em dash 0.9 and more.
 */
const DOT_WIDEST = 0.25;
const EN_DASH = { from: 0.46, to: 0.8 };

/**
 * Gives a `-` that stands alone the mark that its ink has: "·" or "–". No German model of Tesseract
 * can write these two. A repaired word keeps in `o` what the engine had read.
 */
export function repairMarks(words: readonly ReadWord[]): ReadWord[] {
  return words.map((word, index) => {
    if (word.t !== DASH) return word;
    const before = words[index - 1];
    const after = words[index + 1];
    if (before?.l !== word.l || after?.l !== word.l) return word;
    const mark = markOf(word, Math.max(before.h, after.h));
    return mark === DASH ? word : { ...word, t: mark, o: word.t };
  });
}

function markOf({ w, h }: ReadWord, around: number): string {
  if (w <= DOT_WIDEST * around && h <= DOT_WIDEST * around && w <= 1.7 * h) return '·';
  if (w >= EN_DASH.from * around && w <= EN_DASH.to * around && h < 0.4 * w) return '–';
  return DASH;
}
