import type { Box } from '../page/page-reading.js';
import type { FoundWord } from '../words/found-words.js';

/** Levels of Tesseract's iterators (`PageIteratorLevel` in `tesseract/publictypes.h`). */
export const LEVEL = { block: 0, line: 2, word: 3 } as const;

export type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** Tesseract's iterator over what it has found on a picture; it stands on the first word, if any. */
export interface ResultIterator {
  /** The box around what it stands in; null where there is no such thing, as in a picture. */
  box(level: Level): Box | null;
  text(): string;
  confidence(): number;
  /** False when there was no further word. */
  next(): boolean;
}

/**
 * Words in Tesseract's order. Asked for word by word, because its own TSV, which says the same, walks
 * the page from its start several times for each word: some 5 % of a full page (measured 2026-11-27).
 * For the same reason blocks and lines are told apart by their boxes, not by asking where they begin.
 */
export function foundWords(results: ResultIterator): FoundWord[] {
  const words: FoundWord[] = [];
  const [blocks, lines] = [new Places(), new Places()];
  do {
    const box = results.box(LEVEL.word);
    const t = box ? results.text().trim() : '';
    if (!box || t === '') continue;
    const line = lines.numberOf(results.box(LEVEL.line));
    const block = line === words.at(-1)?.line ? words.at(-1)?.block : null;
    const place = { line, block: block ?? blocks.numberOf(results.box(LEVEL.block)) };
    words.push({ ...box, t, confidence: results.confidence(), ...place });
  } while (results.next());
  return words;
}

/** Numbers what comes one after the other, from 0. */
class Places {
  private last: Box | null = null;
  private number = -1;

  numberOf(box: Box | null): number {
    if (!box || !this.last || !isSame(box, this.last)) this.number += 1;
    this.last = box;
    return this.number;
  }
}

function isSame(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
}

/** The box between Tesseract's four edges. */
export function boxWithin(left: number, top: number, right: number, bottom: number): Box {
  return { x: left, y: top, w: right - left, h: bottom - top };
}
