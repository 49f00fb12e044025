import { amountsIn } from './amounts.js';
import { identifiers, tokenize } from './analyzer.js';

/** Limits of PostgreSQL's tsvector (documentation, Text Search Limitations). */
const MAX_POSITION = 16_383;
const MAX_POSITIONS = 255;

/** Bytes of lexemes and positions; the server refuses a megabyte, what comes after is not found. */
const MAX_BYTES = 900_000;

/** Weights: A title and Aktenzeichen, B identifiers, C words, D kept for parts of compounds. */
type Weight = 'A' | 'B' | 'C';

/** What a page is found by. */
export interface PageContent {
  readonly titles: readonly string[];
  readonly text: string;
  /** Texts that stand on no page and are found with this one. */
  readonly beside?: readonly string[];
}

/** The tsvector of a page as a literal, made here and not by the server, whose versions disagree. */
export function tsvectorOf({ titles, text, beside = [] }: PageContent): string {
  const lexemes = new Map<string, string[]>();
  let position = 0;
  let bytes = 0;
  let room = MAX_BYTES;
  const add = (lexeme: string, weight: Weight): void => {
    const places = lexemes.get(lexeme) ?? [];
    const size = (places.length === 0 ? Buffer.byteLength(lexeme) + 4 : 0) + 2;
    if (bytes + size > room) return;
    bytes += size;
    if (places.length < MAX_POSITIONS) places.push(`${Math.min(position, MAX_POSITION)}${weight}`);
    lexemes.set(lexeme, places);
  };
  const addText = (content: string, weight: Weight): void => {
    for (const { lexeme } of tokenize(content)) {
      position += 1;
      add(lexeme, weight);
    }
    // A gap, so that no phrase spans two fields.
    position += 10;
  };
  const addNumbers = (content: string, weight: Weight): void => {
    for (const lexeme of identifiers(content)) add(lexeme, weight);
    for (const { lexeme } of amountsIn(content)) add(lexeme, weight);
  };
  for (const title of titles) {
    addText(title, 'A');
    addNumbers(title, 'A');
  }
  addText(text, 'C');
  addNumbers(text, 'B');
  for (const [index, other] of beside.entries()) {
    // What is left is shared: no text takes the words of the next one, nor those of the page before.
    room = bytes + (MAX_BYTES - bytes) / (beside.length - index);
    addText(other, 'C');
    addNumbers(other, 'B');
  }
  return [...lexemes].map(([lexeme, places]) => `${quote(lexeme)}:${places.join(',')}`).join(' ');
}

/** A lexeme as tsvector and tsquery literals want it. */
export function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
