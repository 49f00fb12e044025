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

/** What people have arranged about a letter that is not filed yet. */
export interface LetterCare {
  /** Null for a letter that is nobody's. */
  readonly owner: LetterOwner | null;
  /** `YYYY-MM-DD`: until that day it is out of the way. */
  readonly laterUntil: string | null;
  /** Why it becomes no record; null for a letter that waits to be filed. */
  readonly asideReason: string | null;
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
