import type { Clue, ClueKind } from '#libs/letters/contracts';

/** The clues of one letter by their kinds. */
export class LetterClues {
  private readonly byKind = new Map<ClueKind, string[]>();

  constructor(readonly all: readonly Clue[]) {
    for (const { kind, value } of all) {
      const values = this.byKind.get(kind);
      if (values) values.push(value);
      else this.byKind.set(kind, [value]);
    }
  }

  of(...kinds: ClueKind[]): string[] {
    return kinds.flatMap((kind) => this.byKind.get(kind) ?? []);
  }

  has(kind: ClueKind, value: string): boolean {
    return this.byKind.get(kind)?.includes(value) ?? false;
  }
}

/** A reference tells one matter from others by its digits; years and initials are in many. */
export function isSpecific(reference: string): boolean {
  const digits = reference.replace(/(?:19|20)\d\d(?!\d)/, '').replace(/\D/g, '');
  return digits.length >= 4 || (digits.length === 3 && reference.length >= 6);
}
