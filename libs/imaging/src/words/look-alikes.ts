import type { ReadWord } from '../page/page-reading.js';

/** Figures with what may stand between them, and the letters that are taken for figures among them. */
const FIGURES = /^[\dOolI.,:/-]*\d[\dOolI.,:/-]*$/u;
const LETTER_O = /(?<=\d|[.,:/-](?=O\d))[Oo](?=[\dOo.,:/-]|$)/gu;
const LETTER_I = /(?<=\d)[lI](?=\d)/gu;

/** The check digits of a German account number, with its country. */
const ACCOUNT = /^DE[\dOolI]{2}$/u;

/** A German bank in letters; the eighth place of its code is a figure where it is no letter of the town. */
const BANK = /^([A-Z]{4}DE[A-Z])I([A-Z]{3})?(\P{L}*)$/u;
const BANK_CODE = /^BIC\b/u;
const REACH_OF_CODE = 2;

/** Two or three strokes, of which the German models make the letters of a word. */
const STROKES = /^[Il]{2,3}$/u;
const BEFORE_ROMAN =
  /^(?:SGB|Buch|Teil|Abschnitt|Kapitel|Titel|Stufe|Klasse|Gruppe|Hartz|Anlage|Ziffer|Art|Artikel|Nr|Nummer)\.?$/u;
const BEHIND_ROMAN = /^\d/u;

/**
 * Figures where the engine saw a letter of the same shape: `DE2O`, `1l7,00`, the code of a bank behind "BIC"; and
 * `II` where it saw `Il` beside a figure or behind "SGB". A repaired word keeps in `o` what the engine had read.
 */
export function repairLookAlikes(words: readonly ReadWord[]): ReadWord[] {
  return words.map((word, at) => {
    const t = plain(word, words, at);
    return t === word.t ? word : { ...word, t, o: word.o ?? word.t };
  });
}

function plain(word: ReadWord, words: readonly ReadWord[], at: number): string {
  const { t } = word;
  if (FIGURES.test(t)) return inFigures(t);
  if (ACCOUNT.test(t))
    return `DE${inFigures(t.slice(2).replace(/[lI]/gu, '1').replace(/O/giu, '0'))}`;
  if (STROKES.test(t) && isRoman(word, words[at - 1], words[at + 1])) return t.replaceAll('l', 'I');
  const before = words.slice(Math.max(0, at - REACH_OF_CODE), at);
  const isCode = before.some((other) => other.l === word.l && BANK_CODE.test(other.t));
  return isCode ? t.replace(BANK, '$11$2$3') : t;
}

function inFigures(t: string): string {
  return t.replace(LETTER_O, '0').replace(LETTER_I, '1');
}

function isRoman(
  word: ReadWord,
  before: ReadWord | undefined,
  behind: ReadWord | undefined,
): boolean {
  if (before?.l === word.l && BEFORE_ROMAN.test(before.t)) return true;
  return behind?.l === word.l && BEHIND_ROMAN.test(behind.t);
}
