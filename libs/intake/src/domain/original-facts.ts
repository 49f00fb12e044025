import type { Flag } from './flags.js';

/** What of the first look decides later on. */
export interface OriginalFacts {
  /** Signed or certified: no PDF of the whole, and it is never cut. */
  readonly signed: boolean;
  /** An e-invoice: its XML speaks of all its pages. */
  readonly invoice: boolean;
}

/** The facts among the flags of an original. */
export function factsOf(flags: readonly Flag[]): OriginalFacts {
  const has = (wanted: string): boolean => flags.some(({ code }) => code === wanted);
  return {
    signed: has('PDF.SIGNED') || has('PDF.CERTIFIED'),
    invoice: has('PDF.E_INVOICE'),
  };
}
