/** What a validator said about a file; `compliant` is null where it came to no verdict. */
export interface PdfaVerdict {
  readonly path: string;
  readonly version: string;
  readonly profile: string;
  readonly compliant: boolean | null;
  readonly failedRules: readonly string[];
}

/** Stand-in until the validator is here. */
export class VeraPdf {
  /** Nothing is installed. */
  static find(): VeraPdf | null {
    return null;
  }

  validate(_paths: readonly string[]): Promise<PdfaVerdict[]> {
    return Promise.resolve([]);
  }
}
