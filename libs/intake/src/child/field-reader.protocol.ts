import type { FieldOptions, FieldPage, FieldProposal } from '#libs/letters';

/** The beginnings of the pages of one letter, and what the rules know of the house. */
export interface FieldTask {
  readonly pages: readonly FieldPage[];
  readonly options: FieldOptions;
}

/** What the rules propose, perhaps nothing. */
export type FieldsRead = readonly FieldProposal[];
