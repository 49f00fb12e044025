import { plainSigns } from '#libs/kernel';
import { boxAround } from '../page/box.js';
import type { Box, ReadWord } from '../page/page-reading.js';
import { inReadingOrder } from './block-order.js';

/** A word as Tesseract has found it, box in pixels of its picture. */
export interface FoundWord extends Box {
  readonly t: string;
  /** 0–100. */
  readonly confidence: number;
  /** Block of text on the picture, and line of the picture; each in Tesseract's own order, from 0. */
  readonly block: number;
  readonly line: number;
}

/** The words of one page in plain signs, with lines numbered in reading order. */
export function inReadingLines(found: readonly FoundWord[]): ReadWord[] {
  const blocks = new Map<number, FoundWord[]>();
  for (const word of found) {
    const block = blocks.get(word.block);
    if (block) block.push(word);
    else blocks.set(word.block, [word]);
  }
  const lines = new Map<number, number>();
  return inReadingOrder([...blocks.values()].map(measured)).flatMap(({ words }) =>
    words.map(({ t, x, y, w, h, confidence, line }) => {
      const l = lines.get(line) ?? lines.size;
      lines.set(line, l);
      return { t: plainSigns(t), x, y, w, h, c: Math.round(confidence * 10) / 10, l };
    }),
  );
}

/** With the box around its words: that of Tesseract may reach over a picture. */
function measured(words: readonly FoundWord[]) {
  const heights = words.map(({ h }) => h).sort((a, b) => a - b);
  return { box: boxAround(words), words, lineHeight: heights[Math.floor(heights.length / 2)] ?? 0 };
}
