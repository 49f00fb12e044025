import {
  addressParts,
  pairParts,
  wordKeys,
  type Clue,
  type ClueKind,
} from '#libs/letters/contracts';
import { misreadOf } from './misread-numbers.js';

/** What the Akten are asked for, and how much it counts when candidates are collected, in thousandths. */
export interface Ask {
  readonly kind: ClueKind;
  readonly value: string;
  readonly weight: number;
}

/** Under which kinds of clues of Akten a clue of a letter is looked up, with its weight. */
const ASKED: Readonly<Record<ClueKind, readonly (readonly [ClueKind, number])[]>> = {
  'own-aktenzeichen': [['own-aktenzeichen', 100_000]],
  'mentioned-aktenzeichen': [['own-aktenzeichen', 8_000]],
  reference: [['reference', 7_000]],
  thread: [
    ['message', 7_000],
    ['thread', 5_000],
  ],
  message: [
    ['message', 7_000],
    ['thread', 5_000],
  ],
  address: [
    ['address', 4_000],
    ['address-part', 300],
  ],
  'maybe-address': [
    ['address', 3_000],
    ['maybe-address', 3_000],
    ['address-part', 300],
  ],
  'number-digits': [['number-digits', 5_000]],
  'sender-address': [
    ['sender-address', 1_600],
    ['address', 2_000],
  ],
  sender: [['sender', 2_000]],
  office: [['office', 1_000]],
  'name-pair': [
    ['akte-pair', 3_000],
    ['pair-part', 300],
  ],
  'text-pair': [['akte-pair', 2_000]],
  iban: [['iban', 2_000]],
  'mail-address': [['mail-address', 2_000]],
  'mail-domain': [['mail-domain', 1_000]],
  account: [['account', 1_500]],
  'subject-word': [
    ['subject-word', 300],
    ['akte-word', 1_200],
  ],
  'sender-word': [['akte-word', 1_200]],
  'text-word': [['akte-word', 400]],
  'akte-word': [],
  'akte-pair': [],
  'address-part': [],
  'pair-part': [],
};

/** By what a value is looked up under a kind that is not found by it as a whole. */
const KEYS: Partial<Record<ClueKind, (value: string) => readonly string[]>> = {
  'akte-word': wordKeys,
  'address-part': addressParts,
  'pair-part': pairParts,
  'number-digits': (digits) => [digits, ...misreadOf(digits)],
};

/** Everything that Akten are asked for a letter, each once, with the highest weight it has. */
export function asksOf(clues: readonly Clue[]): Ask[] {
  const asks = new Map<string, Ask>();
  for (const clue of clues) {
    for (const [kind, weight] of ASKED[clue.kind]) {
      for (const key of KEYS[kind]?.(clue.value) ?? [clue.value]) {
        // Clues of Akten are cut in the same way and kept so.
        const value = key.toWellFormed();
        const name = `${kind} ${value}`;
        if ((asks.get(name)?.weight ?? 0) < weight) asks.set(name, { kind, value, weight });
      }
    }
  }
  return [...asks.values()];
}
