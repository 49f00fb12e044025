import type { FieldOptions, FieldPage, FieldProposal } from '#libs/letters';
import type { Clue } from '#libs/letters/contracts';

/** The beginnings of the pages of one letter, and what the rules know of the house. */
export interface FieldTask {
  readonly pages: readonly FieldPage[];
  readonly options: FieldOptions;
}

/** What the rules propose, perhaps nothing, and what may tell to which Akte the letter belongs. */
export interface FieldsRead {
  readonly fields: readonly FieldProposal[];
  readonly clues: readonly Clue[];
}
