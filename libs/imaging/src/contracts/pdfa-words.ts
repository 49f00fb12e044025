/** Nobody has looked at it, so nothing more may be said. */
export const NOT_VALIDATED = 'PDF/A nicht geprüft';

/** What a validator has said of a PDF. */
export interface PdfaFinding {
  /** Name and version. */
  readonly validator: string;
  /** As the validator names it, e.g. `PDF/A-2U`. */
  readonly profile: string;
  readonly compliant: boolean;
}

/** What may be said of a rendition: without a validator never more than that there was none. */
export function verdictText(finding: PdfaFinding | null): string {
  if (!finding) return NOT_VALIDATED;
  const { profile, compliant, validator } = finding;
  return compliant
    ? `${profile} geprüft (${validator})`
    : `${profile} nicht erfüllt (${validator})`;
}
