import { addressesIn, findAddresses, stemOf } from '#libs/letters/contracts';
import { like, type Evidence } from './evidence-shape.js';
import type { LetterClues } from './letter-clues.js';
import type { Candidate, Hit, Known } from './suggestion.js';

/** An address of the Betreff says most; the same in an earlier letter a little less; another one speaks against. */
export function addressEvidence(
  letter: LetterClues,
  { betreff, hits, known }: Candidate,
): Evidence[] {
  const own = new Set(addressesIn(betreff));
  const found = hits
    .filter(({ kind }) => kind === 'address')
    .map((hit) => ofHit(hit, { letter, betreff, isOwn: own.has(hit.value) }))
    .sort((one, other) => other.points - one.points);
  const [best] = found;
  if (best) return [best];
  const isOther = own.size > 0 || hasOther(letter, known);
  if (letter.of('address').length === 0 || !isOther) return [];
  return [{ of: 'address', points: own.size > 0 ? -1.5 : -0.8, why: '', unique: false }];
}

/** Where the Betreff has none: Dokumente in the Akte have, or the letter has one in its very subject. */
function hasOther(letter: LetterClues, known: readonly Known[]): boolean {
  const subject = letter.of('subject-word');
  return (
    known.some(({ kind, dokumentId }) => kind === 'address' && dokumentId !== null) ||
    letter.of('address').some((each) => subject.includes(stemOf(each.replace(/ .*/, ''))))
  );
}

function ofHit(
  hit: Hit,
  { letter, betreff, isOwn }: { letter: LetterClues; betreff: string; isOwn: boolean },
): Evidence {
  const isAbout = letter.has('address', hit.value);
  const most = isOwn ? (isAbout ? 4 : 1.6) : isAbout ? 3 : 1.2;
  const printed = findAddresses(betreff).find(({ value }) => value === hit.value)?.printed;
  const why = printed === undefined ? `Anschrift ${like(hit)}` : `Anschrift „${printed}“`;
  return { of: 'address', points: most / hit.akten ** 0.7, why, unique: hit.akten === 1 };
}
