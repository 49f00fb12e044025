import { findAddresses, likeness, stemOf, stemsOf, wordKeys } from '#libs/letters/contracts';
import type { Evidence } from './evidence-shape.js';
import type { LetterClues } from './letter-clues.js';
import type { Candidate, Hit } from './suggestion.js';

/** What a word counts by where it stands in the letter. */
const PLACES = [
  { kind: 'subject-word', share: 1 },
  { kind: 'sender-word', share: 1 },
  { kind: 'text-word', share: 0.45 },
] as const;

/** A word that one Akte alone has, found in the subject of a letter. */
const RAREST = 1.6;

interface Match {
  readonly stem: string;
  readonly points: number;
  readonly akten: number;
  readonly isName: boolean;
}

/** Words that the Betreff of an Akte shares with a letter, whole or as parts of compounds; rare ones count most. */
export function wordEvidence(letter: LetterClues, { betreff, hits }: Candidate): Evidence[] {
  const keys = new Map(
    hits.filter(({ kind }) => kind === 'akte-word').map((hit) => [hit.value, hit]),
  );
  const told = new Set([...streetWords(letter, betreff), ...pairWords(hits)]);
  const matches = stemsOf(betreff)
    .filter((stem) => !told.has(stem))
    .flatMap((stem) => bestMatch(stem, { letter, keys }))
    .sort((one, other) => other.points - one.points);
  if (matches.length === 0) return [];
  const points = matches.reduce((sum, match) => sum + match.points, 0);
  const unique = matches.some(({ akten }) => akten === 1);
  return [{ of: 'words', points, why: reason(betreff, matches.slice(0, 3)), unique }];
}

/** Two words that the letter has side by side as well count as a pair. */
function pairWords(hits: readonly Hit[]): string[] {
  return hits.filter(({ kind }) => kind === 'akte-pair').flatMap(({ value }) => value.split(' '));
}

/** The street of an address is no word of its own where the letter has an address in that street. */
function streetWords(letter: LetterClues, betreff: string): Set<string> {
  const streetOf = (address: string): string => address.replace(/ \S+$/, '');
  const streets = new Set(letter.of('address', 'sender-address').map(streetOf));
  return new Set(
    findAddresses(betreff)
      .filter(({ value }) => streets.has(streetOf(value)))
      .flatMap(({ printed }) => stemsOf(printed)),
  );
}

function bestMatch(
  stem: string,
  { letter, keys }: { letter: LetterClues; keys: ReadonlyMap<string, Hit> },
): Match[] {
  const hits = wordKeys(stem).flatMap((key) => keys.get(key) ?? []);
  if (hits.length === 0) return [];
  const akten = Math.min(...hits.map((hit) => hit.akten));
  const found = PLACES.flatMap(({ kind, share }) =>
    letter.of(kind).map((word) => ({
      stem,
      akten,
      isName: kind === 'sender-word',
      points: (share * RAREST * likeness(word, stem) ** 2) / akten ** 0.6,
    })),
  );
  return found
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .slice(0, 1);
}

/** The words as the Betreff has them. */
function reason(betreff: string, matches: readonly Match[]): string {
  const words = betreff.match(/\p{L}+/gu) ?? [];
  const printed = ({ stem }: Match): string => words.find((word) => stemOf(word) === stem) ?? stem;
  const [only] = matches;
  if (only?.isName && matches.length === 1) return `Name „${printed(only)}“ im Betreff der Akte`;
  return `Gleiche Wörter: ${matches.map(printed).join(', ')}`;
}
