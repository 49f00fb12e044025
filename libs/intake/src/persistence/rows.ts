import type { FieldProposal } from '#libs/letters';
import type { Clue } from '#libs/letters/contracts';
import type { Flag } from '../domain/flags.js';
import type { Titled } from './envelope.js';
import type { FirstLetter } from './twin.js';
import type { Returned } from './returned.js';
import type { DropTarget } from '../domain/dropped.js';
import type { FieldsSituation, FieldsState } from '../domain/letter-fields.js';
import type { LetterCare } from '../domain/letter-care.js';
import type { LetterOutline } from '../domain/letter-outline.js';
import type { Letter } from '../domain/letter.js';
import type { OriginalState, RenditionState, StapelState } from '../domain/states.js';
import type { Verdict } from '../domain/verdict.js';

/** A Stapel as the use cases need it. */
export interface StapelRow {
  readonly id: string;
  readonly title: string;
  readonly orgUnitId: string;
  readonly centralMail: boolean;
  readonly state: StapelState;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  /** Where its letters are filed by themselves; null for one whose letters somebody files. */
  readonly target: DropTarget | null;
}

/** One uploaded blob as the use cases need it. */
export interface OriginalRow {
  readonly id: string;
  readonly stapelId: string;
  readonly clientRef: string;
  readonly sha256: string;
  readonly size: number;
  readonly filename: string;
  readonly mime: string;
  readonly state: OriginalState;
  readonly probedAt: Date | null;
  readonly readable: boolean;
  readonly flags: Flag[];
  readonly duplicateOf: string | null;
  readonly uploaderKind: string;
  /** Since then no page of it is put in line by itself. */
  readonly readingCancelledAt: Date | null;
  readonly pagesTotal: number;
  readonly receivedAt: Date;
}

/** An earlier original with the same bytes. */
export interface Twin {
  readonly id: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

/** A letter as the use cases need it. */
export interface PosteingangRow extends Letter {
  readonly id: string;
  readonly stapelId: string;
  readonly stapelTitle: string;
  /** Only the outside of an unopened envelope was scanned. */
  readonly sealed: boolean;
  readonly receivedAt: Date;
  readonly pageCount: number;
  readonly pagesDone: number;
  readonly pagesFailed: number;
  readonly flags: Flag[];
  /** Why pages of it could not be read, with the number of the first in its original. */
  readonly pageFlags: Flag[];
  readonly filename: string;
  readonly mime: string;
  readonly duplicateOf: Twin | null;
  readonly akteId: string | null;
  readonly dokumentId: string | null;
  readonly filedById: string | null;
  readonly filedAt: Date | null;
  readonly undoUntil: Date | null;
  readonly rendition: RenditionState;
  readonly verdict: Verdict | null;
  readonly care: LetterCare;
  /** What a list says of it; empty as long as rules have not gone over it. */
  readonly outline: Partial<LetterOutline>;
}

/** A letter with what is known of its fields. */
export interface LetterWithFields extends PosteingangRow {
  readonly fieldsKnown: FieldsSituation;
  readonly fields: readonly FieldProposal[];
  readonly clues: readonly Clue[];
  /** The letter in which the same bytes came first; null where there is none that the actor sees. */
  readonly openedInto: Titled | null;
  readonly cameOutOf: Titled | null;
  readonly firstLetter: FirstLetter | null;
  /** That somebody has given it back; null once it is filed again. */
  readonly returned: Returned | null;
}

/** A letter of a list, with what may tell to which Akte it belongs. */
export interface LetterOfList extends PosteingangRow {
  readonly fieldsState: FieldsState;
  readonly clues: readonly Clue[];
}
