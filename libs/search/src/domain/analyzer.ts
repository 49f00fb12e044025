import { stem } from './stemmer.js';

/** A word of a text: what it is found by, and where it stands. */
export interface Token {
  /** The folded stem. */
  readonly lexeme: string;
  /** Place in the text in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Longest word that is indexed; longer ones are noise of a scan. */
const MAX_WORD = 60;

/** Shortest identifier, with its `#`; shorter numbers are found as words. */
export const MIN_IDENTIFIER = 6;

/** Shortest number without separators that is taken for an identifier: an IBAN, a file number. */
const MIN_UNBROKEN = 10;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** What may stand between the pieces of an Aktenzeichen, a Flurstück, an IBAN, a phone number. */
const SEPARATOR = /^[ .\-–/]$/u;

/**
 * Folds a word so that all its spellings meet: case, accents, and the German pairs ä/ae/a, ö/oe/o,
 * ü/ue/u, ß/ss. The stem is taken before, because the stemmer knows umlauts.
 */
export function fold(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ae|oe|ue/g, (pair) => pair.charAt(0))
    .normalize('NFC');
}

/** The lexeme a word is found by. */
export function lexemeOf(word: string): string {
  const lower = withoutAccents(word).toLocaleLowerCase('de-DE');
  return fold(stem(withUmlauts(lower)));
}

/** The words of a text with their lexemes, words broken at a line end joined. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let whole = '';
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const last = tokens.at(-1);
    const broken = last && isBroken(text, last.end, index);
    if (broken && whole.length + word.length <= MAX_WORD) {
      whole += word;
      tokens[tokens.length - 1] = { lexeme: lexemeOf(whole), start: last.start, end };
    } else if (word.length <= MAX_WORD) {
      whole = word;
      tokens.push({ lexeme: lexemeOf(word), start: index, end });
    }
  }
  return tokens.filter(({ lexeme }) => lexeme !== '');
}

/**
 * Numbers as one lexeme each, `#` and letters and digits only. Words with a digit that one separator
 * keeps apart belong together; longer rows than an identifier has are the figures of a table. Takes
 * linear time, because a page may be one long row of digits.
 */
export function identifiers(text: string): string[] {
  const found = new Set<string>();
  let pieces: string[] = [];
  let end = -1;
  const flush = (): void => {
    const lexeme = identifierLexeme(pieces.join(''));
    const shortest = pieces.length > 1 ? MIN_IDENTIFIER : MIN_UNBROKEN;
    if (lexeme.length >= shortest && lexeme.length <= MAX_WORD) found.add(lexeme);
    pieces = [];
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!/\d/.test(word)) continue;
    if (!SEPARATOR.test(text.slice(end, index))) flush();
    pieces.push(word);
    end = index + word.length;
  }
  flush();
  return [...found];
}

/** The lexeme of an identifier, whatever separators it is written with. */
export function identifierLexeme(text: string): string {
  return `#${fold(text.toLocaleLowerCase('de-DE')).replace(/[^\p{L}\p{N}]/gu, '')}`;
}

/** "Verwal-" at the end of a line and "tung" at the beginning of the next are one word. */
function isBroken(text: string, end: number, next: number): boolean {
  const between = text.slice(end, next);
  return /^[-\u00ad]\r?\n\s*$/.test(between) && /\p{Ll}/u.test(text.charAt(next));
}

/** All marks but those of ä, ö and ü; `é` and `e` must meet before the stemmer cuts an ending. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<![aouAOU])\u0308|[\u0300-\u0307\u0309-\u036f]/gu, '')
    .normalize('NFC');
}

/** The stemmer wants umlauts; `mueller` and `müller` must meet before they are folded. */
function withUmlauts(word: string): string {
  return word.replace(/ae|oe|ue/g, (pair) => ({ ae: 'ä', oe: 'ö', ue: 'ü' })[pair] ?? pair);
}
