import type { LetterRange } from './letter-pages.js';
import type { PosteingangState } from './states.js';

/** One piece of mail: pages of an original, and where it stands. Its record is the Posteingang. */
export interface Letter extends LetterRange {
  readonly title: string;
  readonly state: PosteingangState;
  /** False for a part of an original that was cut. */
  readonly whole: boolean;
  readonly aktenzeichen: string | null;
  /** Its searchable PDF, where there is one. */
  readonly renditionSha256: string | null;
}

/** What a letter has to know of its original. */
export interface OriginalOfLetter {
  readonly sha256: string;
  readonly mime: string;
  readonly filename: string;
}
