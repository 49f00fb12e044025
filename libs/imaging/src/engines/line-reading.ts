import type { Box, ReadWord } from '../page/page-reading.js';

/** A character of a line and where it stands. */
export interface ReadCharacter {
  readonly t: string;
  /** Left and right edge in pixels of the page. */
  readonly from: number;
  readonly to: number;
  /** Confidence 0–100. */
  readonly c: number;
}

/** What a line recogniser gives: a line found by its own layout, and its characters. */
export interface ReadLine extends Box {
  readonly characters: readonly ReadCharacter[];
}

/** The words of lines, cut at the gaps that were read; lines keep their order. */
export function wordsOfLines(lines: readonly ReadLine[]): ReadWord[] {
  return lines.flatMap((line, l) => {
    const words: ReadWord[] = [];
    let open: ReadCharacter[] = [];
    const finish = (): void => {
      if (open.length > 0) words.push(toWord(open, line, l));
      open = [];
    };
    for (const character of line.characters) {
      if (character.t.trim() === '') finish();
      else open.push(character);
    }
    finish();
    return words;
  });
}

/** The least sure character speaks for its word, as in Tesseract. */
function toWord(characters: readonly ReadCharacter[], line: ReadLine, l: number): ReadWord {
  const x = Math.min(...characters.map(({ from }) => from));
  const right = Math.max(...characters.map(({ to }) => to));
  const t = characters.map((character) => character.t).join('');
  const c = Math.round(Math.min(...characters.map((character) => character.c)) * 10) / 10;
  return { t, x, y: line.y, w: right - x, h: line.h, c, l };
}
