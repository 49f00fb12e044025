import type { Cell, Flow } from './flow.js';
import type { Span } from './labels.js';
import type { LetterParts } from './letter-parts.js';
import { lettersOf, within } from './own-names.js';
import type { SenderFound } from './sender-person.js';

const WORD = /[^\s·•|,;/]+/gu;
/** A name of fewer letters is like others by chance. */
const LEAST_LETTERS = 8;
const LEAST_WORD = 5;
/** "Sparkassen" is no misread "Sparkasse". */
const ENDING = /(?:e?[mnrs]|e)$/u;

interface Spelling {
  readonly span: Span;
  readonly letters: string;
}

/**
 * The name of a sender, compared with the same name in other places of the head and the foot: engines
 * misread a letter in one of them ("Gerüustbau"). The spelling that stands there more often is taken, of
 * two the one of which the engine is surer; neither is sure.
 */
export function spelledAlike(flow: Flow, parts: LetterParts, found: SenderFound): SenderFound {
  const text = found.spans.map(({ start, end }) => flow.text.slice(start, end)).join(' ');
  const name = wordsOf(text).map(({ letters }) => letters);
  const own = name.join('');
  if (own.length < LEAST_LETTERS) return found;
  const places = [...new Set([...parts.head, ...parts.tail])]
    .filter((cell) => !parts.addressee.has(cell))
    .flatMap((cell) => spellingsIn(cell, name))
    .filter(({ span }) => !found.spans.some((each) => overlap(each, span)));
  const others = places.filter(({ letters }) => letters !== own);
  const [other] = others.toSorted((a, b) => oftenIn(others, b) - oftenIn(others, a));
  if (!other) return found;
  const more = oftenIn(others, other) - 1 - (places.length - others.length);
  if (more < 0) return found;
  const isSurer = worstOf(flow, [other.span]) > worstOf(flow, found.spans);
  const spans = more > 0 || isSurer ? [other.span] : found.spans;
  const reason = `${found.reason}; an anderer Stelle ist der Name anders geschrieben`;
  return { spans, reason, confidence: 'likely' };
}

function wordsOf(text: string): Spelling[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    span: { start: index, end: index + word.length },
    letters: lettersOf(word),
  }));
}

/** Where the name stands in a cell, a letter or two of a word aside. */
function spellingsIn({ text, start }: Cell, name: readonly string[]): Spelling[] {
  const words = wordsOf(text);
  return words.flatMap((first, at) => {
    const part = words.slice(at, at + name.length);
    const last = part.at(-1);
    const isName = part.every(({ letters }, each) => isLike(letters, name[each] ?? ''));
    if (!last || part.length < name.length || !isName) return [];
    const span = { start: start + first.span.start, end: start + last.span.end };
    return [{ span, letters: part.map(({ letters }) => letters).join('') }];
  });
}

function isLike(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < LEAST_WORD) return false;
  return one.replace(ENDING, '') !== other.replace(ENDING, '') && within(one, other, 1);
}

function oftenIn(all: readonly Spelling[], { letters }: Spelling): number {
  return all.filter((each) => each.letters === letters).length;
}

function worstOf({ words }: Flow, spans: readonly Span[]): number {
  const inside = words.filter((word) => spans.some((span) => overlap(span, word)));
  return inside.reduce((least, { c }) => Math.min(least, c), 100);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
