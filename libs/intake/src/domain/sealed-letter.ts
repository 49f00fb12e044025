/** What rules have read of a letter. */
interface WasRead<F, C> {
  readonly fields: readonly F[];
  readonly clues: readonly C[];
}

/**
 * Of an unopened envelope only the addressee is used: by whom it is to be opened. A postmark is no date
 * of a letter, and an Akte is proposed by what stands inside.
 */
export function usedOf<F extends { readonly field: string }, C>(
  { fields, clues }: WasRead<F, C>,
  sealed: boolean,
): WasRead<F, C> {
  if (!sealed) return { fields, clues };
  return { fields: fields.filter(({ field }) => field === 'addressee'), clues: [] };
}
