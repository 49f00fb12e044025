import type { ReadWord } from '../page/page-reading.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { inkRunsOf, type InkRun } from './word-ink.js';

/** Marks that dirt is taken for. */
const MARK = String.raw`[.,:;'‚‘’"„“”«»°*·_\-]`;
const ALONE = new RegExp(`^${MARK}$`, 'u');
const LEADING = /^[.,:;'‚‘’"„“”«»°](?=[\p{L}\d(§])/u;
const TRAILING = new RegExp(String.raw`(?<=[\p{L}\d)])${MARK}$`, 'u');
const BETWEEN = new RegExp(String.raw`(?<=\p{L}{2,}[.,:;]?)${MARK}(?=[\p{L}\d])`, 'u');

/** A comma that opens a quotation, and what closes it. */
const OPENING = /^[‚'‘’]/u;
const CLOSING = /[‘’']\P{L}*$/u;

/** Dots, in shares of the height of a line: dirt, full stops, middle dots. */
const DOT = 0.25;

/** How many times as wide as high a dot is at most; a hyphen is more. */
const SQUARE = 1.6;

/** Addresses have marks between letters. */
const ADDRESS = /@|:\/\/|^www\./u;

/** A mark as part of its word stands closer than that to it; a full stop or comma may stand far off. */
const OFF = 0.25;
const STOP_OFF = 0.55;
const STOP = /[.,]$/u;

/** A gap between words with dirt in it, the dirt included. */
const GAP = 0.42;

/** How many times the usual gap between the characters of its word such gaps are: some print is wide. */
const OUTSTANDING = 2.5;
const SO_MANY = 3;

/** Paper at least between a word and the dirt behind it. */
const BESIDE = 0.08;

/**
 * Takes away marks that the picture does not bear out: where a full stop was read and a speck floats in the gap before
 * the next word. A dot in the middle between two words is the middle dot that German models cannot write. A
 * changed word keeps in `o` what the engine had read.
 */
export function withoutLooseMarks(words: readonly ReadWord[], picture: GreyPicture): ReadWord[] {
  const heights = heightsOfLines(words);
  const quoted = linesWithQuotation(words);
  return words.flatMap((word, at) => {
    const high = heights.get(word.l) ?? word.h;
    const around = [words[at - 1], words[at + 1]].filter((other) => other?.l === word.l);
    if (ALONE.test(word.t)) return lone(word, { high, picture, between: around.length === 2 });
    return bared(word, { high, picture, isQuoted: quoted.has(word.l) });
  });
}

function heightsOfLines(words: readonly ReadWord[]): Map<number, number> {
  const lines = new Map<number, number[]>();
  for (const { t, h, l } of words) {
    if (t.length < 2) continue;
    const line = lines.get(l);
    if (line) line.push(h);
    else lines.set(l, [h]);
  }
  const usual = (all: number[]): number =>
    all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return new Map([...lines].map(([l, all]) => [l, usual(all)]));
}

/** Lines in which a quotation ends: what looks like a comma before a word may open it. */
function linesWithQuotation(words: readonly ReadWord[]): Set<number> {
  return new Set(words.filter(({ t }) => CLOSING.test(t)).map(({ l }) => l));
}

interface Seen {
  readonly high: number;
  readonly picture: GreyPicture;
}

function isDot({ from, to, top, bottom }: InkRun, high: number): boolean {
  const [across, down] = [to - from, bottom - top];
  return across <= DOT * high && down <= DOT * high && across <= SQUARE * down;
}

/** A mark that stands alone: a middle dot between words, nothing where it is a dot elsewhere. */
function lone(word: ReadWord, { high, picture, between }: Seen & { between: boolean }): ReadWord[] {
  const [only, ...others] = inkRunsOf(word, picture);
  if (!only || others.length > 0 || !isDot(only, high) || word.h > 2 * DOT * high) return [word];
  return between ? [{ ...word, t: '·', o: word.t }] : [];
}

function bared(word: ReadWord, seen: Seen & { isQuoted: boolean }): ReadWord[] {
  if (ADDRESS.test(word.t)) return [word];
  if (LEADING.test(word.t)) return withoutLeading(word, seen);
  if (TRAILING.test(word.t)) return [withoutTrailing(word, seen)];
  return partedAt(word, seen);
}

function withoutLeading(word: ReadWord, seen: Seen & { isQuoted: boolean }): ReadWord[] {
  const { high, picture, isQuoted } = seen;
  if (isQuoted && OPENING.test(word.t)) return [word];
  const [first, second] = inkRunsOf(word, picture);
  if (!first || !second || !isDot(first, high) || isDot(second, high)) return [word];
  return [
    { ...word, t: word.t.slice(1), x: word.x + second.from, w: word.w - second.from, o: word.t },
  ];
}

function usualGap(runs: readonly InkRun[]): number {
  const gaps = runs.slice(1).map(({ from }, at) => from - (runs[at]?.to ?? 0));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function withoutTrailing(word: ReadWord, { high, picture }: Seen): ReadWord {
  const runs = inkRunsOf(word, picture);
  const [last, before] = [runs.at(-1), runs.at(-2)];
  if (!last || !before || !isDot(last, high)) return word;
  const gap = last.from - before.to;
  const least = STOP.test(word.t) ? STOP_OFF : OFF;
  if (gap < least * high || gap < OUTSTANDING * usualGap(runs.slice(0, -1))) return word;
  return { ...word, t: word.t.slice(0, -1), w: before.to, o: word.t };
}

/** Two words with a speck between them. */
function partedAt(word: ReadWord, { high, picture }: Seen): ReadWord[] {
  const at = BETWEEN.exec(word.t)?.index;
  if (at === undefined) return [word];
  const runs = inkRunsOf(word, picture);
  const least = Math.max(GAP * high, SO_MANY * usualGap(runs));
  const loose = runs.flatMap((run, place) => {
    const [before, after] = [runs[place - 1], runs[place + 1]];
    if (!before || !after || !isDot(run, high) || after.from - before.to < least) return [];
    return run.from - before.to < BESIDE * high ? [] : [{ before, after }];
  });
  const [only, ...others] = loose;
  if (!only || others.length > 0) return [word];
  const { before, after } = only;
  return [
    { ...word, t: word.t.slice(0, at), w: before.to, o: word.t },
    { ...word, t: word.t.slice(at + 1), x: word.x + after.from, w: word.w - after.from, o: word.t },
  ];
}
