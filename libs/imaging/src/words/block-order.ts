import type { Box } from '../page/page-reading.js';

/** Share of the height of a line by which blocks may reach into each other and still follow. */
const OVERLAP = 0.5;

/** Share of the narrower block that must lie under the other to be a continuation of it. */
const BENEATH = 0.1;

/** Blocks above which a page is a pattern and no text. */
const MOST_BLOCKS = 500;

/** A block of text as the engine has found it. */
export interface TextBlock {
  readonly box: Box;
  /** Pixels of a line in it. */
  readonly lineHeight: number;
}

/**
 * The order of the engine, except that no block comes before one that stands above it: on forms
 * Tesseract reads the small print before the fields over it. Blocks side by side and blocks that
 * reach into each other (a stamp over text) keep their order.
 */
export function inReadingOrder<T extends TextBlock>(blocks: readonly T[]): T[] {
  if (blocks.length > MOST_BLOCKS) return [...blocks];
  const waiting = [...blocks];
  const ordered: T[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((block) => !waiting.some((other) => isAbove(other, block)));
    ordered.push(...waiting.splice(Math.max(0, free), 1));
  }
  return ordered;
}

function isAbove(upper: TextBlock, lower: TextBlock): boolean {
  const [above, below] = [upper.box, lower.box];
  const tolerance = OVERLAP * Math.min(upper.lineHeight, lower.lineHeight);
  if (above.y + above.h > below.y + tolerance || above.y >= below.y) return false;
  const shared = Math.min(above.x + above.w, below.x + below.w) - Math.max(above.x, below.x);
  return shared > BENEATH * Math.min(above.w, below.w);
}
