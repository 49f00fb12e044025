/** Attempts of a validator, after which the same bytes stay unjudged. */
export const MAX_VALIDATION_ATTEMPTS = 3;

/** What a validator has found in a rendition. */
export interface Verdict {
  /** Name and version. */
  readonly validator: string;
  /** As the validator names it, e.g. `PDF/A-2U`. */
  readonly profile: string;
  readonly compliant: boolean;
  /** Rules that do not hold, e.g. `6.2.11.7.2-1`. */
  readonly failedRules: readonly string[];
}

/** What may be said of a rendition: without a validator's verdict never more than that there is none. */
export function verdictText(verdict: Verdict | null): string {
  if (!verdict) return 'PDF/A nicht geprüft';
  const { profile, compliant, validator } = verdict;
  return compliant
    ? `${profile} geprüft (${validator})`
    : `${profile} nicht erfüllt (${validator})`;
}
