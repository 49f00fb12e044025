import { addressesIn } from './addresses.js';
import { distinctClues, type Clue } from './clue.js';
import { numberKey } from './folded.js';
import { pairsOf, stemsOf, wordKeys } from './words.js';

/** What an Akte is known by before anything lies in it: its Aktenzeichen, and addresses, words and names of its Betreff. */
export function cluesOfAkte({
  aktenzeichen,
  betreff,
}: {
  readonly aktenzeichen: string;
  readonly betreff: string;
}): Clue[] {
  return distinctClues([
    { kind: 'own-aktenzeichen', value: numberKey(aktenzeichen) },
    ...addressesIn(betreff).map((value): Clue => ({ kind: 'address', value })),
    ...stemsOf(betreff)
      .flatMap(wordKeys)
      .map((value): Clue => ({ kind: 'akte-word', value })),
    ...pairsOf(betreff).map((value): Clue => ({ kind: 'akte-pair', value })),
  ]);
}
