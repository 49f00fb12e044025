import type { Hit } from './suggestion.js';

/** Something that speaks for an Akte, or against it. */
export interface Evidence {
  readonly of:
    | 'number'
    | 'mention'
    | 'reference'
    | 'message'
    | 'sender'
    | 'address'
    | 'subject'
    | 'name'
    | 'words'
    | 'matter';
  /** How much; below zero it speaks against. Two points alone are enough to propose an Akte. */
  readonly points: number;
  /**
   * The same before it is shared among the few Akten that have it too: one of them it is, though nobody knows which,
   * so all of them are proposed. Left out where that is {@link points}.
   */
  readonly whole?: number;
  /** What a clerk is told, without a full stop; empty for what speaks against. */
  readonly why: string;
  /** True for what tells this Akte from all others that the person may change. */
  readonly unique: boolean;
}

/** Akten of one name, address or sender that a person can still look through. */
const FEW = 3;

/** Points that are shared among all Akten that have it, and what they are worth where these are few. */
export function shared(
  most: number,
  akten: number,
  power: number,
): Pick<Evidence, 'points' | 'whole'> {
  return { points: most / akten ** power, ...(akten <= FEW && akten > 1 ? { whole: most } : {}) };
}

/** Where a clerk finds what is meant. */
export function like({ day }: Pick<Hit, 'day'>): string {
  return day === null
    ? 'wie in einem früheren Schreiben'
    : `wie im Schreiben vom ${day.split('-').reverse().join('.')}`;
}
