import type { ReadWord } from '../page/page-reading.js';
import { PARAGRAPH_SIGN } from './paragraph-sign.js';

/** What both models write for a "§" and for two of them, perhaps behind a bracket or the line of a table. */
const SIGN = /^([([|„"]*)(?:([8$5&S3s])|(88|[8$Ss&]{2}|35))$/u;

/** Signs that are no figure stand for nothing else before the number of a law. */
const NO_FIGURE = /[$&Ss]/u;

const NUMBER = /^\d{1,4}[a-z]?$/u;
const ITEM = /^\d{1,4}[a-z]?,?$/u;

/** Only the number of a law or of an article has these behind it. */
const SECTION = /^(?:Abs|Absatz)(?!\p{L})/u;

/** A law by its short name, or what leads to it. */
const LAW = /^\(?\p{Lu}\p{Ll}*\p{Lu}\p{L}*\P{L}*$|^(?:SGB|BGB|AO|KAG)\P{L}*$/u;
const MORE = /^(?:und|bis|Nr\.?|Satz)$/u;

/** Words before a figure that make it one: `Artikel 8 9 Abs.` is odd, but no "§". */
const COUNTING = /^(?:Art|Artikel|Nr|Nummer|Ziffer|Ziff|Zeile|Seite|Blatt|Absatz|Abs)\.?$|[,/-]$/u;

/** In heights of a word: the gap behind a "§", and not that between two cells. */
const GAP = 1.3;

/**
 * Puts "§" where nothing else can stand: a figure or `$` before the number of a section, `8 89 Abs. 2`, or a `$`
 * before that of a law. The second model sees as little in bad print as the first. A repaired word keeps in `o` what
 * the engine had read.
 */
export function signsByCitation(words: readonly ReadWord[]): ReadWord[] {
  return words.map((word, at) => {
    const sign = SIGN.exec(word.t);
    if (!sign) return word;
    const [before, number, behind] = [-1, 1, 2].map((step) => inLine(words[at + step], word));
    if (!number || !behind || !follows(number, word)) return word;
    if (COUNTING.test(before?.t ?? '') || !cites(sign, number.t, behind.t)) return word;
    return { ...word, t: signOf(sign), o: word.o ?? word.t };
  });
}

function inLine(word: ReadWord | undefined, other: ReadWord): ReadWord | undefined {
  return word?.l === other.l ? word : undefined;
}

function cites(sign: RegExpExecArray, number: string, behind: string): boolean {
  return (sign[3] === undefined ? citesOne : citesSeveral)(sign[0], number, behind);
}

function signOf([, lead = '', , several]: RegExpExecArray): string {
  return lead + PARAGRAPH_SIGN.repeat(several === undefined ? 1 : 2);
}

function follows(number: ReadWord, word: ReadWord): boolean {
  return number.x - (word.x + word.w) <= GAP * Math.max(word.h, number.h);
}

function citesOne(sign: string, number: string, behind: string): boolean {
  if (!NUMBER.test(number)) return false;
  if (SECTION.test(behind)) return true;
  return (NO_FIGURE.test(sign) || sign.startsWith('(')) && LAW.test(behind);
}

function citesSeveral(sign: string, number: string, behind: string): boolean {
  if (!ITEM.test(number) || !(NO_FIGURE.test(sign) || sign.startsWith('('))) return false;
  return MORE.test(behind) || LAW.test(behind) || NUMBER.test(behind);
}
