import type { Aktenplaneinheit, NewAkte } from '../../api/types.js';

/** What a letter says about the unit that it may belong to. */
export interface UnitClues {
  /** Units that the town proposes for the letter, the likeliest first; they come before all else. */
  proposed?: NewAkte['einheiten'];
  /** Own signs that stand in the letter, e.g. `32.13.02-2026/0041`. */
  signs: readonly string[];
  /** What it is about and to whom it goes. */
  words: string;
}

/** A unit and why it is proposed. */
export interface ProposedUnit {
  unit: Aktenplaneinheit;
  why: 'town' | 'sign' | 'words' | 'last';
  /** What the town says, where it has proposed it. */
  reason?: string;
}

const SHORTEST_WORD = 6;
const ENDING = 2;

/** Letters of a word without what German endings change; compounds are found by their parts. */
function stems(title: string): string[] {
  const words = title.toLocaleLowerCase('de').match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.slice(0, Math.max(SHORTEST_WORD, word.length - ENDING)));
}

function byTown(
  units: readonly Aktenplaneinheit[],
  proposed: NewAkte['einheiten'],
): ProposedUnit | null {
  const told = proposed.find(({ id }) => units.some((unit) => unit.id === id));
  const unit = units.find(({ id }) => id === told?.id);
  return told && unit ? { unit, why: 'town', reason: told.why } : null;
}

function bySign(units: readonly Aktenplaneinheit[], signs: readonly string[]) {
  const begins = ({ number }: Aktenplaneinheit) =>
    signs.some((sign) => sign.startsWith(number) && !/^[\d.]/.test(sign.slice(number.length)));
  return units.find(begins);
}

function byWords(units: readonly Aktenplaneinheit[], words: string) {
  const text = words.toLocaleLowerCase('de');
  const hits = units.map((unit) => ({
    unit,
    count: stems(unit.title).filter((stem) => text.includes(stem)).length,
  }));
  const most = Math.max(0, ...hits.map(({ count }) => count));
  const best = hits.filter(({ count }) => count === most);
  return most > 0 && best.length === 1 ? best[0]?.unit : undefined;
}

/**
 * The unit under which a new Akte for a letter probably stands: the one that the town proposes; else by an own sign
 * in it, by words that only one unit has, or the one taken last. Null where nothing speaks for one.
 *
 * @param lastId the unit this person took last
 */
export function proposedUnit(
  units: readonly Aktenplaneinheit[],
  clues: UnitClues,
  lastId: string | null,
): ProposedUnit | null {
  const told = byTown(units, clues.proposed ?? []);
  if (told) return told;
  const signed = bySign(units, clues.signs);
  if (signed) return { unit: signed, why: 'sign' };
  const worded = byWords(units, clues.words);
  if (worded) return { unit: worded, why: 'words' };
  const last = units.find(({ id }) => id === lastId);
  return last ? { unit: last, why: 'last' } : null;
}
