import type { ReadWord } from '#libs/imaging';

/** Two counts of which the shares can be added over pages. */
export interface Share {
  readonly found: number;
  readonly all: number;
}

/** A word of the truth: its text and its box in pixels of the picture, fractions allowed. */
export interface TrueWord {
  readonly w: string;
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** Words of the truth that were read, each as often as it stands there, whatever the order. */
export function wordRecall(truth: string, text: string): Share {
  return overlap(wordsOf(truth), wordsOf(text));
}

/** "§" by count on each page: found of those that stand there, and of those that were read. */
export function paragraphSigns(truth: string, text: string): { recall: Share; precision: Share } {
  const [wanted, read] = [truth, text].map((page) => page.split('§').length - 1) as [
    number,
    number,
  ];
  const found = Math.min(wanted, read);
  return { recall: { found, all: wanted }, precision: { found, all: read } };
}

/** Character errors: edits (Levenshtein) from one text to the other, white space counted as one sign. */
export function characterErrors(truth: string, text: string): Share {
  const [wanted, read] = [truth, text].map((page) => [
    ...page.normalize('NFC').replace(/\s+/g, ' ').trim(),
  ]) as [string[], string[]];
  return { found: editDistance(wanted, read), all: wanted.length };
}

/**
 * For each word that was read as it stands there, the mean distance in pixels of the four edges of
 * its box from the truth. Words that stand there several times are paired by nearness.
 */
export function boxErrors(truth: readonly TrueWord[], words: readonly ReadWord[]): number[] {
  const left = new Set(words);
  const errors: number[] = [];
  for (const wanted of truth) {
    let best: { word: ReadWord; error: number } | null = null;
    for (const word of left) {
      if (word.t !== wanted.w) continue;
      const error = edgeError(wanted, word);
      if (!best || error < best.error) best = { word, error };
    }
    if (!best) continue;
    left.delete(best.word);
    errors.push(best.error);
  }
  return errors;
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export function add(left: Share, right: Share): Share {
  return { found: left.found + right.found, all: left.all + right.all };
}

function edgeError(wanted: TrueWord, { x, y, w, h }: ReadWord): number {
  const edges = [x - wanted.x, y - wanted.y, x + w - wanted.x2, y + h - wanted.y2];
  return edges.reduce((sum, distance) => sum + Math.abs(distance), 0) / edges.length;
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function overlap(wanted: readonly string[], read: readonly string[]): Share {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  const found = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return { found: found.length, all: wanted.length };
}

function editDistance(from: readonly string[], to: readonly string[]): number {
  let row = Uint32Array.from({ length: to.length + 1 }, (_, index) => index);
  from.forEach((sign, index) => {
    const next = new Uint32Array(to.length + 1);
    next[0] = index + 1;
    for (let at = 0; at < to.length; at += 1) {
      const replaced = (row[at] ?? 0) + (to[at] === sign ? 0 : 1);
      next[at + 1] = Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1);
    }
    row = next;
  });
  return row[to.length] ?? 0;
}
