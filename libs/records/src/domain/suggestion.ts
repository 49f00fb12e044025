import type { ClueKind } from '#libs/letters/contracts';

/** A clue of a letter that an Akte, or a Dokument in it, has as well. */
export interface Hit {
  readonly kind: ClueKind;
  readonly value: string;
  /** How many of the Akten that the asking person may change have it, this one among them. */
  readonly akten: number;
  /** Whether a Dokument has it; else the Betreff or Aktenzeichen of the Akte. */
  readonly inDokument: boolean;
  /** Whether the asking person has filed one of these Dokumente herself. */
  readonly mine: boolean;
  /** Date on the newest of these Dokumente, `YYYY-MM-DD`; null where it has none. */
  readonly day: string | null;
  /** Number of the Dokument as its Akte shows it, where the clue is a mail: `3`, or `2.1` in Vorgang 2; else null. */
  readonly no: string | null;
}

/** Something that is known of an Akte, whether the letter has it or not. */
export interface Known {
  readonly kind: ClueKind;
  readonly value: string;
  /** Null for the Akte itself. */
  readonly dokumentId: string | null;
}

/**
 * Akten of the asking person in which letters with words of this subject lie: those of the same Aktenplaneinheit,
 * of that with most of them, and of all; an Akte counts once for each word.
 */
export interface Matter {
  readonly here: number;
  readonly most: number;
  readonly all: number;
}

/** An Akte that a letter may belong to, with what speaks for it. */
export interface Candidate {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly betreff: string;
  readonly hits: readonly Hit[];
  readonly known: readonly Known[];
  readonly matter: Matter;
}

/** `sicher` only where it is nearly never wrong; `schwach` where what speaks for it would speak for others as well. */
export type Sureness = 'sicher' | 'prüfen' | 'schwach';

/** A proposal, with its reason in words a clerk can check. */
export interface Suggestion {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly betreff: string;
  readonly why: string;
  readonly sureness: Sureness;
}

/** Where a letter may belong: the Akten, the likeliest first, and whether it more likely begins something new. */
export interface Ranking {
  readonly akten: Suggestion[];
  /** Where it is true, no Akte but a new one is the first proposal; then all of the Akten are `schwach`. */
  readonly isNew: boolean;
  /** Why a new one is or would be the first, in words a clerk can check. */
  readonly why: string;
}

/**
 * How much speaks for a unit of the Aktenplan by the Akten under it that the asking person may change, in thousandths:
 * 1000 for each thing of the letter that lies in Akten of this unit alone, and in many.
 */
export interface EinheitVotes {
  readonly id: string;
  /** By the subjects of letters there, by the Betreffe of the Akten, by who writes. */
  readonly subject: number;
  readonly betreff: number;
  readonly sender: number;
}

/** A unit of the Aktenplan under which Akten stand. */
export interface Einheit {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** A unit that is proposed for a new Akte, with its reason in words. */
export interface ProposedEinheit extends Einheit {
  readonly why: string;
}

/** Where one letter may belong, an Akte that is there or a new one under one of these units. */
export interface Proposals extends Ranking {
  readonly einheiten: ProposedEinheit[];
}
