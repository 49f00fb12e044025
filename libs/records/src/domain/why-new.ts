import type { Evidence } from './evidence-shape.js';

/** What a letter may have in common with an Akte, as a clerk calls it, in the order in which it counts. */
const NAMED: readonly (readonly [of: Evidence['of'], missing: string, found: string])[] = [
  ['reference', 'kein Zeichen', 'ein Zeichen'],
  ['sender', 'kein Absender', 'der Absender'],
  ['address', 'keine Anschrift', 'eine Anschrift'],
  ['name', 'kein Name', 'ein Name'],
  ['subject', 'kein Betreff', 'ein Betreff'],
  ['words', 'keine Wörter', 'Wörter'],
];

/** Missing things that are named; more of them nobody reads. */
const MISSING = 3;

/** Why a letter probably begins something new: what it has in common with the likeliest Akte, and what not. */
export function whyNew(evidence: readonly Evidence[]): string {
  const has = (of: Evidence['of']): boolean =>
    evidence.some((each) => each.of === of && each.points > 0);
  const missing = NAMED.filter(([of]) => !has(of)).map(([, word]) => word);
  const found = NAMED.filter(([of]) => has(of)).map(([, , word]) => word);
  const none = `${listed(missing.slice(0, MISSING))} wie in einer Akte`;
  const only = found.length > 0 ? `; nur ${listed(found)} ähnlich` : '';
  return `${none.charAt(0).toUpperCase()}${none.slice(1)}${only}`;
}

/** `a, b und c` */
function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' und ');
}
