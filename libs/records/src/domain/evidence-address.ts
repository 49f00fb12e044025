import {
  addressesIn,
  findAddresses,
  isNear,
  maybeAddressesIn,
  stemOf,
} from '#libs/letters/contracts';
import { like, shared, type Evidence } from './evidence-shape.js';
import type { LetterClues } from './letter-clues.js';
import type { Candidate, Hit, Known } from './suggestion.js';

/** An address of the Betreff with a letter wrong: less than the very same. */
const NEAR = 2.4;

/** An address of the Betreff says most; the same in an earlier letter a little less; another one speaks against. */
export function addressEvidence(
  letter: LetterClues,
  { betreff, hits, known }: Candidate,
): Evidence[] {
  const own = new Set([...addressesIn(betreff), ...maybeAddressesIn(betreff)]);
  const found = hits
    .filter(({ kind }) => kind === 'address' || kind === 'maybe-address')
    .map((hit) => ofHit(hit, { letter, betreff, isOwn: own.has(hit.value) }))
    .sort((one, other) => other.points - one.points);
  const [best] = found;
  if (best) return [best];
  const near = nearEvidence(letter, { betreff, hits });
  if (near.length > 0) return near;
  const hasOwn = addressesIn(betreff).length > 0;
  if (letter.of('address').length === 0 || (!hasOwn && !hasOther(letter, known))) return [];
  return [{ of: 'address', points: hasOwn ? -1.5 : -0.8, why: '', unique: false }];
}

/** An address of the Betreff that the letter has but for a letter that was read or typed wrong. */
function nearEvidence(
  letter: LetterClues,
  { betreff, hits }: Pick<Candidate, 'betreff' | 'hits'>,
): Evidence[] {
  if (!hits.some(({ kind }) => kind === 'address-part')) return [];
  const said = letter.of('address', 'maybe-address');
  const own = [...new Set([...addressesIn(betreff), ...maybeAddressesIn(betreff)])];
  const near = own.find((address) => said.some((each) => isNear(each, address)));
  if (near === undefined) return [];
  const why = `Ähnliche Anschrift „${printedIn(betreff, near) ?? near}“`;
  return [{ of: 'address', points: NEAR, why, unique: false }];
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
  const isAbout = letter.has('address', hit.value) || letter.has('maybe-address', hit.value);
  const most = isOwn ? (isAbout ? 4 : 1.6) : isAbout ? 2.3 : 1.2;
  const printed = printedIn(betreff, hit.value);
  const why = printed === undefined ? `Anschrift ${like(hit)}` : `Anschrift „${printed}“`;
  return { of: 'address', ...shared(most, hit.akten, 0.7), why, unique: hit.akten === 1 };
}

/** The address as the Betreff has it. */
function printedIn(betreff: string, address: string): string | undefined {
  const found = findAddresses(betreff).find(({ value }) => value === address)?.printed;
  if (found !== undefined) return found;
  const pieces = betreff.match(/\p{Lu}[\p{L}-]+\s\d{1,3}(?:\s?[a-z](?!\p{L}))?/gu) ?? [];
  return pieces.find((piece) => maybeAddressesIn(piece).includes(address));
}
