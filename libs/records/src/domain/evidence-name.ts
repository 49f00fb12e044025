import { pairsOf } from '#libs/letters/contracts';
import type { Evidence } from './evidence-shape.js';
import type { LetterClues } from './letter-clues.js';
import type { Candidate } from './suggestion.js';

/** First and last name together, or whatever else stands side by side in letter and Betreff. */
export function nameEvidence(letter: LetterClues, { betreff, hits }: Candidate): Evidence[] {
  return hits
    .filter(({ kind }) => kind === 'akte-pair')
    .map(({ value, akten }): Evidence => {
      const most = letter.has('name-pair', value) ? 2.6 : 2;
      const why = `„${printed(betreff, value)}“ im Betreff der Akte`;
      return { of: 'name', points: most / akten ** 0.7, why, unique: akten === 1 };
    })
    .sort((one, other) => other.points - one.points)
    .slice(0, 1);
}

/** The two words as the Betreff has them. */
function printed(betreff: string, pair: string): string {
  const words = betreff.match(/\p{L}+/gu) ?? [];
  const at = words.findIndex(
    (word, index) => pairsOf(`${word} ${words[index + 1] ?? ''}`)[0] === pair,
  );
  return at < 0 ? betreff : words.slice(at, at + 2).join(' ');
}
