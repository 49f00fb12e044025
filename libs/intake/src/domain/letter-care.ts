/** Somebody or something with the name it had when it was written down. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whose a letter is until it is filed: a unit, a person, or a person of a unit. */
export interface LetterOwner {
  readonly orgUnit: Named | null;
  readonly person: Named | null;
  /** What was said when it was passed on. */
  readonly note: string | null;
}

/** What became of a sealed letter: its content was scanned, or it went on as it came. */
export const ENVELOPE_OUTCOMES = ['opened', 'handed-over'] as const;
export type EnvelopeOutcome = (typeof ENVELOPE_OUTCOMES)[number];

/** That somebody has opened a sealed letter, or handed it over. */
export interface Envelope {
  readonly outcome: EnvelopeOutcome;
  readonly byId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly note: string | null;
  /** The Stapel in which the content was scanned; null for one that was handed over. */
  readonly stapelId: string | null;
}

/** Why a sealed letter is off the desk, as lists say it. */
export const ENVELOPE_REASON: Readonly<Record<EnvelopeOutcome, string>> = {
  opened: 'Geöffnet und gescannt',
  'handed-over': 'Ungeöffnet übergeben',
};

/** What people have arranged about a letter that is not filed yet. */
export interface LetterCare {
  /** Null for a letter that is nobody's. */
  readonly owner: LetterOwner | null;
  /** `YYYY-MM-DD`: until that day it is out of the way. */
  readonly laterUntil: string | null;
  /** Why it becomes no record; null for a letter that waits to be filed. */
  readonly asideReason: string | null;
  /** What became of a sealed letter; null for any other, and as long as it lies unopened. */
  readonly envelope: Envelope | null;
  /** Counts what was arranged; whoever arranges something names what they have seen. */
  readonly version: number;
}

/** Whose a letter is by its arrangement, as access depends on it. */
export function ownersOf({ owner }: LetterCare): {
  ownerUnitId: string | null;
  ownerId: string | null;
} {
  return { ownerUnitId: owner?.orgUnit?.id ?? null, ownerId: owner?.person?.id ?? null };
}

/** What becomes of the arrangement; what is left out stays. */
export type CareChange = Partial<Omit<LetterCare, 'version'>>;
