import { amountsIn, type PlacedAmount } from './amounts.js';
import { fold, lexemeOf, tokenize } from './analyzer.js';
import type { ParsedQuery } from './query.js';

/** A piece of a snippet; marked pieces are what was found. */
export interface SnippetPart {
  readonly text: string;
  readonly mark: boolean;
}

/** A box in pixels of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A word of a page as the index keeps it. */
export interface PlacedWord extends Box {
  readonly t: string;
}

/** Characters of a snippet around the first place that was found. */
const BEFORE = 60;
const AFTER = 160;

/** A few lines around the first place that was found, with everything found in them marked. */
export function snippetOf(text: string, query: ParsedQuery): SnippetPart[] {
  const words = tokenize(text).filter(({ lexeme, start, end }) =>
    matches(lexeme, text.slice(start, end), query),
  );
  const hits = [...words, ...amountsOf(text, query)].sort((one, other) => one.start - other.start);
  const first = hits[0]?.start ?? 0;
  const from = cut(text, Math.max(0, first - BEFORE), 1);
  const to = cut(text, Math.min(text.length, first + AFTER), -1);
  const parts: SnippetPart[] = [];
  let at = from;
  for (const { start, end } of hits.filter((hit) => hit.start >= from && hit.end <= to)) {
    if (end <= at) continue;
    if (start > at) parts.push(plain(text.slice(at, start)));
    parts.push({ text: text.slice(Math.max(at, start), end), mark: true });
    at = end;
  }
  if (at < to) parts.push(plain(text.slice(at, to)));
  return parts;
}

/** The boxes of all words on a page that were found; of one broken at a line end, those of both halves. */
export function boxesOf(words: readonly PlacedWord[], query: ParsedQuery): Box[] {
  const isFound = (text: string): boolean =>
    tokenize(text).some(({ lexeme, start, end }) =>
      matches(lexeme, text.slice(start, end).replace('-\n', ''), query),
    );
  const found = wordsOfAmounts(words, query);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (isFound(word.t)) found.add(word);
    if (!next || !isBrokenAt(word, next) || !isFound(`${word.t}\n${next.t}`)) continue;
    found.add(word).add(next);
  }
  return words.filter((word) => found.has(word)).map(({ x, y, w, h }) => ({ x, y, w, h }));
}

/** "Verwal-" at the end of a line before "tung" in a line of its own. */
function isBrokenAt(word: PlacedWord, next: PlacedWord): boolean {
  const onAnotherLine = next.y >= word.y + word.h / 2 || next.x < word.x;
  return onAnotherLine && /\p{L}-$/u.test(word.t) && /^\p{Ll}/u.test(next.t);
}

/** The amounts in a text that were asked for. */
function amountsOf(text: string, { marks }: ParsedQuery): PlacedAmount[] {
  return amountsIn(text).filter(({ lexeme }) => marks.has(lexeme));
}

/** The words that amounts consist of which were asked for: blanks may part one into several. */
function wordsOfAmounts(words: readonly PlacedWord[], query: ParsedQuery): Set<PlacedWord> {
  const amounts = amountsOf(words.map(({ t }) => t).join(' '), query);
  const found = new Set<PlacedWord>();
  let start = 0;
  let next = 0;
  for (const word of words) {
    const end = start + word.t.length;
    while (next < amounts.length && (amounts[next]?.end ?? 0) <= start) next += 1;
    if ((amounts[next]?.start ?? end) < end) found.add(word);
    start = end + 1;
  }
  return found;
}

function matches(lexeme: string, word: string, { marks, prefixes }: ParsedQuery): boolean {
  if (marks.has(lexeme)) return true;
  const folded = fold(word.toLocaleLowerCase('de-DE'));
  return prefixes.some((prefix) => folded.startsWith(prefix) || lexemeOf(word).startsWith(prefix));
}

function plain(text: string): SnippetPart {
  return { text: text.replace(/\s+/g, ' '), mark: false };
}

/** Moves a cut to the next blank in that direction, so that no word is torn. */
function cut(text: string, at: number, direction: 1 | -1): number {
  if (at <= 0 || at >= text.length) return at;
  for (let moved = 0; moved < 30; moved += 1) {
    const place = at + moved * direction;
    if (/\s/.test(text.charAt(place))) return direction === 1 ? place + 1 : place;
  }
  return at;
}
