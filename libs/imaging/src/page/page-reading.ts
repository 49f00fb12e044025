import type { PageQuality, PageReading, PageWork, ReadWord } from '../contracts/index.js';

export type {
  Box,
  PageCode,
  PageQuality,
  PageReading,
  PageSource,
  PageWork,
  ReadWord,
} from '../contracts/index.js';

/** Degrees clockwise by which a stored page has to be turned to stand upright. */
export type QuarterTurn = PageWork['turned'];

/** Sides of a page, seen upright. */
export type PageSide = PageQuality['cutOff'][number];

/** A reading and a picture of the page for people. */
export interface ReadPage extends PageReading {
  /** JPEG of the upright page for the screen; null for a format without pages. */
  readonly preview: Buffer | null;
}

/** The text of words, one line of text for each line on the page, in time linear to the words. */
export function textOf(words: readonly ReadWord[]): string {
  const lines = new Map<number, string[]>();
  for (const { t, l } of words) {
    const line = lines.get(l);
    if (line) line.push(t);
    else lines.set(l, [t]);
  }
  return [...lines.values()].map((line) => line.join(' ')).join('\n');
}

/** The mean of the confidences, one decimal, or null without words. */
export function meanConfidence(words: readonly ReadWord[]): number | null {
  if (words.length === 0) return null;
  const sum = words.reduce((total, { c }) => total + c, 0);
  return Math.round((sum / words.length) * 10) / 10;
}
