import { gathering, type StrokeEnds } from './text-lines.js';

/** Degrees to either side within which a slope is looked for; a scanner pulls no page in worse. */
const RANGE = 5;

/** Degrees between two trials of the first search and of the second. */
const COARSE = 0.25;
const FINE = 0.05;

/** How much better than the worst slope the best must be to be the slope of lines. */
const CLEARLY = 1.3;

/** A slope in degrees and how much the ends of strokes gather at it. */
export interface Slope {
  readonly degrees: number;
  readonly gathering: number;
  /** False where no slope stands out: a photograph, a stamp, or more than five degrees. */
  readonly clear: boolean;
}

/** The slope at which the ends gather most, within five degrees, to a quarter of a degree. */
export function findSlope(ends: StrokeEnds): Slope {
  const steps = Math.round(RANGE / COARSE);
  let best = { degrees: 0, gathering: -Infinity };
  let worst = Infinity;
  for (let step = -steps; step <= steps; step += 1) {
    const trial = at(ends, step * COARSE);
    if (trial.gathering > best.gathering) best = trial;
    worst = Math.min(worst, trial.gathering);
  }
  const clear = Math.abs(best.degrees) < RANGE && best.gathering > CLEARLY * Math.max(worst, 0.1);
  return { ...best, clear };
}

/** The slope near a rough one to a few hundredths of a degree. */
export function refineSlope(ends: StrokeEnds, rough: number): number {
  const steps = Math.round((1.2 * COARSE) / FINE);
  const trials: { degrees: number; gathering: number }[] = [];
  for (let step = -steps; step <= steps; step += 1) trials.push(at(ends, rough + step * FINE));
  const top = trials.reduce((best, trial) => (trial.gathering > best.gathering ? trial : best));
  // The middle of all that is nearly as good: single trials jump with the rows they fall on.
  const good = trials.filter((trial) => trial.gathering >= NEARLY * top.gathering);
  const weight = good.reduce((sum, trial) => sum + trial.gathering, 0);
  return good.reduce((sum, trial) => sum + trial.degrees * trial.gathering, 0) / weight;
}

/** Share of the best gathering from which on a slope counts as nearly as good. */
const NEARLY = 0.97;

function at(ends: StrokeEnds, degrees: number): { degrees: number; gathering: number } {
  return { degrees, gathering: gathering(ends, Math.tan((degrees * Math.PI) / 180)) };
}
