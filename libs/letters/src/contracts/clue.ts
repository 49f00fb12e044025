import { cutText } from '#libs/kernel';

/**
 * What of a letter, or of the Betreff of an Akte, may tell to which Akte a letter belongs. Values are folded so
 * that two spellings of one thing are one value ({@link folded}); nobody reads them, they are only compared.
 *
 * - `own-aktenzeichen`: an Aktenzeichen where a letter says to what it answers, or that of an Akte;
 *   `mentioned-aktenzeichen`: one that the text merely mentions
 * - `reference`: a sign of the sender for one matter; `account`: a number of a customer, whatever the matter
 * - `sender` a person, `office` anybody else who writes; `iban`, `mail-address`, `mail-domain`, `sender-address`: who writes
 * - `message`: a mail by its Message-ID; `thread`: one that it answers or goes on
 * - `address`: street and house number that a letter or Betreff is about
 * - `maybe-address`: a word with a number behind it that may be an address; `address-part` and `pair-part`: under
 *   what an address or a pair of the Betreff of an Akte is found although a letter of it is wrong
 * - `number-digits`: an Aktenzeichen by its digits alone, where its signs between them are lost
 * - `akte-word`: beginning or end of a word of the Betreff of an Akte ({@link wordKeys}); `akte-pair`: two words
 *   that stand there side by side, as names do; `name-pair`, `text-pair`: such of sender and subject, of the text
 * - `subject-word`, `sender-word`, `text-word`: stems of the words of a letter
 */
export type ClueKind =
  | 'own-aktenzeichen'
  | 'mentioned-aktenzeichen'
  | 'reference'
  | 'account'
  | 'sender'
  | 'office'
  | 'iban'
  | 'mail-address'
  | 'mail-domain'
  | 'sender-address'
  | 'message'
  | 'thread'
  | 'address'
  | 'maybe-address'
  | 'address-part'
  | 'pair-part'
  | 'number-digits'
  | 'akte-word'
  | 'akte-pair'
  | 'name-pair'
  | 'text-pair'
  | 'subject-word'
  | 'sender-word'
  | 'text-word';

/** One clue; a value has 1 to {@link CLUE_LENGTH} characters. */
export interface Clue {
  readonly kind: ClueKind;
  readonly value: string;
}

/** Characters of a value at most; longer ones tell nothing that their beginning does not. */
export const CLUE_LENGTH = 120;

/**
 * Each clue once, without those that say nothing, in the order in which they came. A sign of which half came is
 * U+FFFD, as PostgreSQL takes no half of one.
 */
export function distinctClues(clues: readonly Clue[]): Clue[] {
  const kept = new Map<string, Clue>();
  for (const { kind, value } of clues) {
    const cut = cutText(value, CLUE_LENGTH).toWellFormed();
    if (cut !== '') kept.set(`${kind} ${cut}`, { kind, value: cut });
  }
  return [...kept.values()];
}
