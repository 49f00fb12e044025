import type { OriginalRow, PosteingangRow, StapelRow } from './rows.js';

/**
 * A Stapel that nobody else changes until the commit. Every method that writes to the intake asks for
 * one of these three, and only `steps/stapel-desk.ts` may make them: what changes there goes over the
 * desk, in the order Stapel, then letter, and is settled afterwards.
 */
export class StapelAtDesk {
  /** Makes the type one that nothing else can look like. */
  declare private readonly brand: true;

  constructor(readonly stapel: StapelRow) {}
}

/** An original of a Stapel at the desk. */
export class OriginalAtDesk extends StapelAtDesk {
  declare private readonly originalBrand: true;

  constructor(
    stapel: StapelRow,
    readonly original: OriginalRow,
  ) {
    super(stapel);
  }
}

/** A letter of a Stapel at the desk, locked after it. */
export class LetterAtDesk extends OriginalAtDesk {
  declare private readonly letterBrand: true;

  constructor(
    stapel: StapelRow,
    original: OriginalRow,
    readonly letter: PosteingangRow,
  ) {
    super(stapel, original);
  }
}
