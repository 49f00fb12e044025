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
    | 'words';
  /** How much; below zero it speaks against. Two points alone are enough to propose an Akte. */
  readonly points: number;
  /** What a clerk is told, without a full stop; empty for what speaks against. */
  readonly why: string;
  /** True for what tells this Akte from all others that the person may change. */
  readonly unique: boolean;
}

/** Where a clerk finds what is meant. */
export function like({ day }: Pick<Hit, 'day'>): string {
  return day === null
    ? 'wie in einem früheren Schreiben'
    : `wie im Schreiben vom ${day.split('-').reverse().join('.')}`;
}
