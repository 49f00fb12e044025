import type { ReadWord } from '../page/page-reading.js';
import type { GreyPicture } from '../picture/grey-picture.js';

/** Share of the height of a word from which a gap in it is one between words; measured 0.41–0.61. */
const WORD_GAP = 0.38;

/** Grey level below which a pixel is ink, where the paper is white. */
const INK = 140;

/** A number and a letter written as one: `8K` in a table of file numbers where "8 K" is printed. */
const GLUED = /^\P{L}*\d\p{Lu}\p{L}*$/u;

/** Characters of the longest word that is looked at. */
const LONGEST = 8;

/**
 * Parts `8K` into "8" and "K" where the picture has the gap of a word between them. The model drops
 * such spaces where columns run close. Words whose characters touch stay as they are.
 */
export function partGluedWords(words: readonly ReadWord[], picture: GreyPicture): ReadWord[] {
  return words.flatMap((word) => {
    const characters = [...word.t];
    if (!GLUED.test(word.t) || characters.length > LONGEST) return [word];
    const strokes = inkRuns(word, picture);
    const last = characters.findIndex((_, at) =>
      /\d\p{L}/u.test(characters.slice(at, at + 2).join('')),
    );
    const left = strokes[last];
    const right = strokes[last + 1];
    if (strokes.length !== characters.length || !left || !right) return [word];
    if (right.from - left.to < WORD_GAP * word.h) return [word];
    const split = { first: characters.slice(0, last + 1), second: characters.slice(last + 1) };
    return [
      { ...word, t: split.first.join(''), w: left.to, o: word.t },
      {
        ...word,
        t: split.second.join(''),
        x: word.x + right.from,
        w: word.w - right.from,
        o: word.t,
      },
    ];
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of columns with ink, in pixels from the left edge of the word. */
function inkRuns(word: ReadWord, { width, height, data }: GreyPicture): Run[] {
  const runs: Run[] = [];
  let from = -1;
  const bottom = Math.min(height, word.y + word.h);
  for (let x = 0; x <= word.w; x += 1) {
    let ink = false;
    for (let y = word.y; y < bottom && x < word.w && !ink; y += 1)
      ink = (data[y * width + word.x + x] ?? 255) < INK;
    if (ink && from < 0) from = x;
    if (!ink && from >= 0) {
      runs.push({ from, to: x });
      from = -1;
    }
  }
  return runs;
}
