import type { PdfaFinding } from '#libs/imaging/contracts';

/** Attempts of a validator, after which the same bytes stay unjudged. */
export const MAX_VALIDATION_ATTEMPTS = 3;

/** What a validator has found in a rendition. */
export interface Verdict extends PdfaFinding {
  /** Rules that do not hold, e.g. `6.2.11.7.2-1`. */
  readonly failedRules: readonly string[];
}
