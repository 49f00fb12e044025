import { isNear, namesIn, pairsOf } from '#libs/letters/contracts';
import { shared, type Evidence } from './evidence-shape.js';
import type { LetterClues } from './letter-clues.js';
import type { Candidate } from './suggestion.js';

/** A pair with a letter wrong: less than the very same. */
const NEAR = 2;

/** First and last name together, or whatever else stands side by side in letter and Betreff. */
export function nameEvidence(letter: LetterClues, { betreff, hits }: Candidate): Evidence[] {
  const found = hits
    .filter(({ kind }) => kind === 'akte-pair')
    .map(({ value, akten }): Evidence => {
      const most = letter.has('name-pair', value) ? 2.6 : 2;
      const why = `„${printed(betreff, value)}“ im Betreff der Akte`;
      return { of: 'name', ...shared(most, akten, 0.7), why, unique: akten === 1 };
    })
    .sort((one, other) => other.points - one.points)
    .slice(0, 1);
  return found.length > 0 ? found : nearEvidence(letter, { betreff, hits });
}

/** A pair of the Betreff that sender or subject of the letter have but for a letter read or typed wrong. */
function nearEvidence(
  letter: LetterClues,
  { betreff, hits }: Pick<Candidate, 'betreff' | 'hits'>,
): Evidence[] {
  const parts = hits.filter(({ kind }) => kind === 'pair-part');
  if (parts.length === 0) return [];
  const said = letter.of('name-pair');
  const near = namesIn(betreff).find((pair) => said.some((each) => isNear(each, pair)));
  if (near === undefined) return [];
  const akten = Math.min(...parts.map((hit) => hit.akten));
  const why = `Ähnlich „${printed(betreff, near)}“ im Betreff der Akte`;
  return [{ of: 'name', ...shared(NEAR, akten, 0.7), why, unique: false }];
}

/** The two words as the Betreff has them. */
function printed(betreff: string, pair: string): string {
  const words = betreff.match(/\p{L}+/gu) ?? [];
  const at = words.findIndex(
    (word, index) => pairsOf(`${word} ${words[index + 1] ?? ''}`)[0] === pair,
  );
  return at < 0 ? betreff : words.slice(at, at + 2).join(' ');
}
