import type { ReadWord } from '../page/page-reading.js';
import type { GreyPicture } from '../picture/grey-picture.js';
import { inkRunsOf, type InkRun } from './word-ink.js';

/** Share of the height of a word from which a gap in it is one between words; measured 0.41–0.61. */
const WORD_GAP = 0.38;

/** How many times as wide as the usual gap between its characters such a gap is: letters may be spaced. */
const OUTSTANDING = 2.5;

/** Before "€", which no print puts that far from its amount by itself. */
const SIGN_GAP = 0.22;

/** Widths of "€" as shares of the height of its word. */
const EURO = { least: 0.35, most: 1.1 };

/** Characters of the longest word that is looked at. */
const LONGEST = 24;

/** A number and a word, `8K` or `3StrWG)`; short words with dots, `i.V.m.`; two numbers of a list, `14,15`. */
const DOUBTFUL =
  /^\P{L}*\d\p{Lu}\p{L}*[^\p{L}\d]*$|^\p{L}{1,2}\.(?:\p{L}{1,2}\.)+$|^\d{1,3},\d{1,3}$/u;

/** Between which characters such a word may be parted. */
const PLACE = /^(?:\d\p{Lu}|\.\p{L}|,\d)$/u;

const LETTER = /\p{L}/u;
const DOTS = /\.\p{L}/u;

/** What stands behind an amount and not behind a number of a list. */
const UNIT =
  /^(?:€|EUR|Euro|%|‰|[kcm]?[mg²³]{1,2}|qm|ha|l|h|Std|Prozent|DM|Mio|Mrd|Millionen)(?!\p{L})/u;

const AMOUNT = /\d€[^\p{L}\d]*$/u;

/**
 * Parts `8K` into "8" and "K" where the picture has the gap of a word between them, and `18,00€` into the amount and
 * its sign. The model drops such spaces where columns run close. Words whose characters touch stay as they are.
 */
export function partGluedWords(words: readonly ReadWord[], picture: GreyPicture): ReadWord[] {
  return words.flatMap((word, at) => {
    const isAmount = word.t.includes(',') && UNIT.test(words[at + 1]?.t ?? '');
    return isAmount ? [word] : partGluedWord(word, picture);
  });
}

function partGluedWord(word: ReadWord, picture: GreyPicture): ReadWord[] {
  const characters = [...word.t];
  if (characters.length > LONGEST || characters.length < 2) return [word];
  if (AMOUNT.test(word.t)) return partAmount(word, inkRunsOf(word, picture));
  if (!DOUBTFUL.test(word.t)) return [word];
  const runs = inkRunsOf(word, picture);
  if (runs.length !== characters.length) return [word];
  const gaps = gapsOf(runs);
  const usual = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  const least = LETTER.test(word.t) && !DOTS.test(word.t) ? 0 : OUTSTANDING * usual;
  return partAt(word, runs, (gap, at) => {
    const isPlace = PLACE.test(characters.slice(at, at + 2).join(''));
    return isPlace && gap >= WORD_GAP * word.h && gap >= least;
  });
}

function gapsOf(runs: readonly InkRun[]): number[] {
  return runs.slice(1).map(({ from }, at) => from - (runs[at]?.to ?? 0));
}

/** Between each run of ink, a character, and the next one. */
function partAt(
  word: ReadWord,
  runs: readonly InkRun[],
  isGap: (gap: number, at: number) => boolean,
): ReadWord[] {
  const characters = [...word.t];
  const parts: ReadWord[] = [];
  let first = 0;
  runs.forEach((run, at) => {
    const next = runs[at + 1];
    if (next && !isGap(next.from - run.to, at)) return;
    const from = runs[first]?.from ?? 0;
    const [x, end] = [first === 0 ? 0 : from, next ? run.to : word.w];
    const t = characters.slice(first, at + 1).join('');
    parts.push({ ...word, t, x: word.x + x, w: end - x, o: word.t });
    first = at + 1;
  });
  return parts.length === 1 ? [word] : parts;
}

/** The last of the ink is the sign, whatever touches before it. */
function partAmount(word: ReadWord, runs: readonly InkRun[]): ReadWord[] {
  const at = word.t.indexOf('€');
  const behind = [...word.t.slice(at + 1)].length;
  const sign = runs.at(-1 - behind);
  const before = runs.at(-2 - behind);
  if (!sign || !before) return [word];
  const width = (sign.to - sign.from) / word.h;
  if (width < EURO.least || width > EURO.most) return [word];
  if (sign.from - before.to < SIGN_GAP * word.h) return [word];
  return [
    { ...word, t: word.t.slice(0, at), w: before.to, o: word.t },
    { ...word, t: word.t.slice(at), x: word.x + sign.from, w: word.w - sign.from, o: word.t },
  ];
}
