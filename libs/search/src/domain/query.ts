import { plainSigns } from '#libs/kernel';
import { typedAmount } from './amounts.js';
import { identifierLexeme, lexemeOf, MIN_IDENTIFIER, tokenize } from './analyzer.js';
import { quote } from './tsvector.js';

/** Words beyond these are ignored; nobody types them. */
const MAX_TERMS = 20;

/** Letters a word needs before `*` is understood. */
const MIN_PREFIX = 4;

/** What somebody is looking for. */
export interface ParsedQuery {
  /** A tsquery literal, or null when nothing can be found by it. */
  readonly tsquery: string | null;
  /** Lexemes to be marked on the page. */
  readonly marks: ReadonlySet<string>;
  /** Beginnings of words to be marked. */
  readonly prefixes: readonly string[];
}

interface Term {
  readonly text: string;
  readonly phrase: boolean;
  readonly negated: boolean;
}

/**
 * Reads what somebody has typed: words must all occur, "a phrase" in its order, -not, begin*.
 * Anything else is taken for words; nothing a person can type is an error.
 */
export function parseQuery(input: string): ParsedQuery {
  const marks = new Set<string>();
  const prefixes: string[] = [];
  const clauses: string[] = [];
  let wanted = 0;
  for (const term of termsOf(input)) {
    const clause = term.phrase ? phrase(term.text) : word(term.text);
    if (!clause) continue;
    clauses.push(term.negated ? `!(${clause.text})` : `(${clause.text})`);
    if (term.negated) continue;
    wanted += 1;
    for (const lexeme of clause.lexemes) marks.add(lexeme);
    if (clause.prefix) prefixes.push(clause.prefix);
  }
  return { tsquery: wanted > 0 ? clauses.join(' & ') : null, marks, prefixes };
}

/** Quotes as Germans print them and as programs put them in the place of a typed one. */
const QUOTES = /[„“”‟«»]/gu;

function termsOf(input: string): Term[] {
  const typed = plainSigns(input).replace(QUOTES, '"');
  const found = typed.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g);
  return [...found].slice(0, MAX_TERMS).map(([, minus, quoted, plain]) => ({
    text: quoted ?? plain ?? '',
    phrase: quoted !== undefined,
    negated: minus === '-' && (quoted ?? plain ?? '') !== '',
  }));
}

interface Clause {
  readonly text: string;
  readonly lexemes: readonly string[];
  readonly prefix?: string;
}

function phrase(text: string): Clause | null {
  const amount = typedAmount(text.trim());
  // Its digits in a row may be a telephone number; behind a dot they may as well be a number of the Aktenplan.
  if (amount && text.includes(',')) return { text: quote(amount), lexemes: [amount] };
  const found = wordsInARow(text);
  if (!amount || !found) return found;
  return { text: `${quote(amount)} | ${found.text}`, lexemes: [amount, ...found.lexemes] };
}

function wordsInARow(text: string): Clause | null {
  const lexemes = tokenize(text).map(({ lexeme }) => lexeme);
  if (lexemes.length === 0) return null;
  const row = lexemes.map(quote).join(' <-> ');
  const identifier = identifierLexeme(text);
  if (!/\d/.test(text) || identifier.length < MIN_IDENTIFIER) return { text: row, lexemes };
  // An identifier: as a whole whatever its separators, or as its pieces in a row.
  return { text: `${quote(identifier)} | (${row})`, lexemes };
}

function word(text: string): Clause | null {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (text.endsWith('*') && bare.length >= MIN_PREFIX) return prefix(bare);
  return phrase(text);
}

/** The stemmer would cut a beginning short, so it is folded only. */
function prefix(bare: string): Clause {
  const folded = identifierLexeme(bare).slice(1);
  const stemmed = lexemeOf(bare);
  const text = `${quote(folded)}:* | ${quote(stemmed)}`;
  return { text, lexemes: [stemmed], prefix: folded };
}
