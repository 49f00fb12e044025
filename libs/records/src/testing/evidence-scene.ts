import type { ClueKind } from '#libs/letters/contracts';
import { LetterClues } from '../domain/letter-clues.js';
import type { Candidate, Hit } from '../domain/suggestion.js';

/** A letter of which only that is known. */
export function letterOf(...clues: readonly (readonly [kind: ClueKind, value: string])[]) {
  return new LetterClues(clues.map(([kind, value]) => ({ kind, value })));
}

/** Something that a letter shares with a Dokument of one Akte alone. */
export function hit(kind: ClueKind, value: string, own: Partial<Hit> = {}): Hit {
  const plain = { akten: 1, inDokument: true, mine: false, day: '2026-11-03', no: null };
  return { kind, value, ...plain, ...own };
}

/** An Akte for which nothing speaks yet. */
export function candidate(own: Partial<Candidate>): Candidate {
  return {
    akteId: '1',
    aktenzeichen: '32.13.02-2026/0041',
    betreff: 'Sondernutzung Breite Straße 22',
    hits: [],
    known: [],
    matter: { here: 0, most: 0, all: 0 },
    ...own,
  };
}
