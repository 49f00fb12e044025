import { addressesIn, findAddresses, maybeAddressesIn } from './addresses.js';
import { distinctClues, type Clue } from './clue.js';
import { digitsOf, numberKey } from './folded.js';
import { addressParts, pairParts } from './near.js';
import { pairsOf, stemsOf, wordKeys } from './words.js';

/** What an Akte is known by before anything lies in it: its Aktenzeichen, and addresses, words and names of its Betreff. */
export function cluesOfAkte({
  aktenzeichen,
  betreff,
}: {
  readonly aktenzeichen: string;
  readonly betreff: string;
}): Clue[] {
  const addresses = addressesIn(betreff);
  const pairs = namesIn(betreff);
  const places = maybeAddressesIn(betreff).filter((place) => !addresses.includes(place));
  return distinctClues([
    { kind: 'own-aktenzeichen', value: numberKey(aktenzeichen) },
    { kind: 'number-digits', value: digitsOf(aktenzeichen) },
    ...addresses.map((value): Clue => ({ kind: 'address', value })),
    ...places.map((value): Clue => ({ kind: 'maybe-address', value })),
    ...[...addresses, ...places]
      .flatMap(addressParts)
      .map((value): Clue => ({ kind: 'address-part', value })),
    ...pairs.flatMap(pairParts).map((value): Clue => ({ kind: 'pair-part', value })),
    ...stemsOf(betreff)
      .flatMap(wordKeys)
      .map((value): Clue => ({ kind: 'akte-word', value })),
    ...pairs.map((value): Clue => ({ kind: 'akte-pair', value })),
  ]);
}

/** Pairs of words that are no street: that of an address says nothing without its number. */
export function namesIn(betreff: string): string[] {
  const streets = findAddresses(betreff).flatMap(({ printed }) => pairsOf(printed));
  return pairsOf(betreff).filter((pair) => !streets.includes(pair));
}
