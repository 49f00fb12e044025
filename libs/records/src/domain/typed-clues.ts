import { cluesOfValues, distinctClues, type Clue } from '#libs/letters/contracts';
import type { ReadValues } from '../contracts/index.js';

/** A Dokument that is filed, as far as others like it are recognised by it. */
interface Filed {
  readonly clues?: readonly Clue[];
  readonly sender?: string | null;
  readonly foreignReference?: string | null;
  readonly read?: ReadValues;
}

/**
 * By what a filed Dokument is known: what was read in it, and what the clerk has typed. Where she has typed who
 * writes, what rules took for the sender is not learned.
 */
export function cluesOfFiled({
  clues = [],
  sender = null,
  foreignReference = null,
  read = {},
}: Filed): Clue[] {
  const typed = cluesOfValues({
    sender: 'sender' in read ? null : sender,
    foreignReference: 'foreignReference' in read ? null : foreignReference,
  });
  const isTold = typed.some(isWho);
  return distinctClues([...typed, ...clues.filter((clue) => !isTold || !isWho(clue))]);
}

/** Says by name who writes. */
function isWho({ kind }: Clue): boolean {
  return kind === 'sender' || kind === 'office';
}
