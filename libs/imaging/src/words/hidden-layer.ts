import { lettersOf } from '../format/page-kind.js';
import type { ReadWord } from '../page/page-reading.js';

/** A page in grey, one byte a pixel, small: 0 is black. */
export interface GreyPage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Letters below which a layer is no reading of a page. */
const MIN_LETTERS = 20;

/** Share of words that must lie on the page, and share that must lie over ink. */
const MIN_INSIDE = 0.95;
const MIN_ON_INK = 0.8;

/** Share of the ink of the page that the words must cover; a photograph is read anew for nothing. */
const MIN_INK_READ = 0.5;

/** Grey below which a pixel counts as ink, where the paper is white. */
const INK = 140;

/**
 * Whether unseen text is a reading of the scan it lies on: it looks like words, its boxes are
 * on the page and over ink, and little ink is left unread. Nobody vouches for such a layer; one
 * that fails is dropped and the page is read anew.
 *
 * @param scale Pixels of `grey` for one pixel of the boxes.
 */
export function isTrustworthyLayer(
  words: readonly ReadWord[],
  grey: GreyPage,
  scale: number,
): boolean {
  if (!looksLikeWords(words)) return false;
  const inside = words.filter((word) => liesInside(word, grey, scale));
  if (inside.length < words.length * MIN_INSIDE) return false;
  const read = new Uint8Array(grey.data.length);
  const onInk = inside.filter((word) => markInk(word, { grey, scale, read })).length;
  if (onInk < inside.length * MIN_ON_INK) return false;
  let ink = 0;
  let covered = 0;
  grey.data.forEach((level, index) => {
    if (level >= INK) return;
    ink += 1;
    covered += read[index] ?? 0;
  });
  return covered >= ink * MIN_INK_READ;
}

function looksLikeWords(words: readonly ReadWord[]): boolean {
  const letters = lettersOf(words);
  const signs = words.reduce((sum, { t }) => sum + [...t].length, 0);
  if (letters < MIN_LETTERS || letters < signs * 0.6) return false;
  const mean = signs / words.length;
  return mean >= 2 && mean <= 20;
}

function liesInside({ x, y, w, h }: ReadWord, grey: GreyPage, scale: number): boolean {
  const slack = 4 / scale;
  const right = grey.width / scale + slack;
  const bottom = grey.height / scale + slack;
  return x >= -slack && y >= -slack && x + w <= right && y + h <= bottom && h < bottom / 4;
}

/** Marks the box of a word as read; true where there is ink in it. */
function markInk(
  { x, y, w, h }: ReadWord,
  page: { grey: GreyPage; scale: number; read: Uint8Array },
): boolean {
  const { grey, scale, read } = page;
  const left = Math.max(0, Math.floor(x * scale) - 1);
  const right = Math.min(grey.width, Math.ceil((x + w) * scale) + 1);
  const bottom = Math.min(grey.height, Math.ceil((y + h) * scale) + 1);
  let ink = false;
  for (let row = Math.max(0, Math.floor(y * scale) - 1); row < bottom; row += 1) {
    read.fill(1, row * grey.width + left, row * grey.width + right);
    for (let column = left; column < right; column += 1) {
      if ((grey.data[row * grey.width + column] ?? 255) < INK) ink = true;
    }
  }
  return ink;
}
