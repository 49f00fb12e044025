import type { Outcome } from './run-each.js';

/** What has become of each letter so far. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Ids whose letters have come to that. */
export function idsIn(outcomes: Outcomes, ...states: Outcome['state'][]): string[] {
  return [...outcomes].filter(([, { state }]) => states.includes(state)).map(([id]) => id);
}

/** A letter that was filed stays filed where taking it back was refused or not tried. */
export function afterTakingBack(before: Outcome | undefined, now: Outcome): Outcome {
  if (before?.state !== 'done' && before?.state !== 'kept') return now;
  if (now.state === 'skipped') return before;
  if (now.state !== 'failed') return now;
  return { state: 'kept', place: before.place, problem: now.problem };
}
