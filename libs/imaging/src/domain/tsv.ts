import { boxAround } from './box.js';
import type { ReadWord } from './page-reading.js';
import { inReadingOrder } from './block-order.js';

/** Level of a word in the TSV of Tesseract (page, block, paragraph, line, word). */
const WORD_LEVEL = '5';

/** A word of a block; `line` tells lines of the block apart. */
interface BlockWord {
  readonly line: string;
  readonly word: ReadWord;
}

/** The words of Tesseract's TSV output for one page, with lines numbered in reading order. */
export function parseTsv(tsv: string): ReadWord[] {
  const blocks = new Map<string, BlockWord[]>();
  for (const row of tsv.split('\n')) {
    const [level, , number = '', paragraph, line, , x, y, w, h, confidence, ...rest] =
      row.split('\t');
    const t = rest.join('\t').trim();
    if (level !== WORD_LEVEL || t === '') continue;
    const box = { x: Number(x), y: Number(y), w: Number(w), h: Number(h) };
    const c = Math.max(0, Math.round(Number(confidence) * 10) / 10);
    const block = blocks.get(number) ?? [];
    blocks.set(number, block);
    block.push({ line: `${paragraph}.${line}`, word: { t, ...box, c, l: 0 } });
  }
  let lines = 0;
  return inReadingOrder([...blocks.values()].map(measured)).flatMap(({ words }) => {
    const known = new Map<string, number>();
    return words.map(({ line, word }) => {
      const l = known.get(line) ?? lines;
      if (l === lines) lines += 1;
      known.set(line, l);
      return { ...word, l };
    });
  });
}

/** With the box around its words: that of Tesseract may reach over a picture. */
function measured(words: readonly BlockWord[]) {
  const heights = words.map(({ word }) => word.h).sort((a, b) => a - b);
  const box = boxAround(words.map(({ word }) => word));
  return { box, words, lineHeight: heights[Math.floor(heights.length / 2)] ?? 0 };
}
