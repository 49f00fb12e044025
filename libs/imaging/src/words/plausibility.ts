import type { ReadWord } from '../page/page-reading.js';

/** A word as languages with Latin letters have it: letters with a vowel among them. */
const WORD = /^\p{P}*\p{Lu}?\p{Ll}*[aeiouyäöüáéíóúàèùâêîôû]\p{Ll}*(?:-\p{L}+)?\p{P}*$/iu;

/** An amount, a date, a file number without letters. */
const FIGURES = /^[\d\p{P}€]*\d[\d\p{P}€]*$/u;

/** Letters from which on a word says something about the side a page was read from. */
const LEAST_LETTERS = 4;

/** Confidence of a word that the engine is sure of. */
const SURE = 70;

/** Share of the text in sure words below which a reading may have been made upside down. */
const DOUBTFUL = 0.35;

/** Characters without which nothing can be said. */
const LEAST_TEXT = 12;

/** Characters in words that look like words and that the engine was sure of. */
export function soundLetters(words: readonly ReadWord[]): number {
  return words
    .filter(({ t, c }) => c >= SURE && t.length >= LEAST_LETTERS && WORD.test(t))
    .reduce((sum, { t }) => sum + t.length, 0);
}

/**
 * True where so little reads like words that the page may have been read from the wrong side. Amounts
 * and dates say nothing about it when they are sure: a table of them would be read twice for nothing.
 */
export function isDoubtful(words: readonly ReadWord[]): boolean {
  const all = words.reduce(
    (sum, { t, c }) => (c >= SURE && FIGURES.test(t) ? sum : sum + t.length),
    0,
  );
  return all >= LEAST_TEXT && soundLetters(words) < DOUBTFUL * all;
}
