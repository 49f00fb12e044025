import type { Box, MailThread, PageReading } from '#libs/imaging/contracts';

/**
 * What can be read from a letter. `own-aktenzeichen` is the town's, `foreign-reference` the sender's;
 * of `betreff`, `kind` (one of `DOKUMENT_KINDS`) and `addressee` there is at most one.
 */
export type FieldName =
  | 'betreff'
  | 'kind'
  | 'letter-date'
  | 'incoming-stamp'
  | 'sender'
  | 'addressee'
  | 'foreign-reference'
  | 'own-aktenzeichen'
  | 'deadline'
  | 'iban';

/** `sure`: the place on the page says so by itself; `likely`: look before you take it. */
export type FieldConfidence = 'sure' | 'likely';

/** A value that a rule found on a page, for a person to take or leave. */
export interface FieldProposal {
  readonly field: FieldName;
  /**
   * Normalised: ISO 8601 date (`2026-03-03`) or duration (`P1M`), IBAN without spaces, else the text
   * with single spaces.
   */
  readonly value: string;
  /** As printed, lines joined by a space. */
  readonly text: string;
  readonly pageNo: number;
  /** Around all words of the text; null on a page without words. */
  readonly box: Box | null;
  /** Why, as a German sentence for the screen. */
  readonly reason: string;
  readonly confidence: FieldConfidence;
}

/** What the rules need of a page reading. Boxes are pixels of the upright page. */
export type FieldPage = Pick<PageReading, 'pageNo' | 'widthPx' | 'heightPx' | 'words' | 'text'> & {
  /** What a mail says of itself and of those it answers. */
  readonly mail?: MailThread | null;
};

/** What the rules know about the house that received the letter. */
export interface FieldOptions {
  /** One whole Aktenzeichen of the town. Without it none is proposed. */
  readonly aktenzeichen?: RegExp;
  /** ISO date of today: no letter is dated later; two-digit years are read as near to it. */
  readonly today?: string;
  /** How the house calls itself, e.g. `Stadt Sonnbrück`: it is the addressee, never the sender. */
  readonly ownNames?: readonly string[];
  /** Data of an e-invoice inside the letter, a line for each piece between tags; of several the first counts. */
  readonly invoiceData?: readonly string[];
}
