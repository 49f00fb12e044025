import { gathering, thinned, type StrokeEnds } from './text-lines.js';

/** Degrees to either side within which a slope is looked for; a scanner pulls no page in worse. */
const RANGE = 5;

/** Degrees between two trials of the first search and of the second. */
const COARSE = 0.25;
const FINE = 0.05;

/** How much better than the worst slope the best must be to be the slope of lines. */
const CLEARLY = 1.3;

/** Stroke ends with which a slope is looked for; a page of small print has four times as many. */
const SEARCHED_ENDS = 8_000;

/** A slope in degrees and how much the ends of strokes gather at it. */
export interface Slope {
  readonly degrees: number;
  readonly gathering: number;
  /** False where no slope stands out: a photograph, a stamp, or more than five degrees. */
  readonly clear: boolean;
}

/**
 * The slope at which the ends gather most, within five degrees, to a quarter of a degree. It is looked
 * for with some of the ends; how much they gather there is measured with all of them.
 */
export function findSlope(ends: StrokeEnds): Slope {
  const some = thinned(ends, SEARCHED_ENDS);
  const steps = Math.round(RANGE / COARSE);
  const trials: Trial[] = [];
  for (let step = -steps; step <= steps; step += 1) trials.push(at(some, step * COARSE));
  const near = best(trials).degrees;
  const around = [near, near - COARSE, near + COARSE].filter((one) => Math.abs(one) <= RANGE);
  const found = best(around.map((degrees) => at(ends, degrees)));
  const least = trials.reduce((low, trial) => (trial.gathering < low.gathering ? trial : low));
  const worst = Math.max(at(ends, least.degrees).gathering, 0.1);
  const clear = Math.abs(found.degrees) < RANGE && found.gathering > CLEARLY * worst;
  return { ...found, clear };
}

/** The slope near a rough one to a few hundredths of a degree. */
export function refineSlope(ends: StrokeEnds, rough: number): number {
  const steps = Math.round((1.2 * COARSE) / FINE);
  const some = thinned(ends, 2 * SEARCHED_ENDS);
  const trials: Trial[] = [];
  for (let step = -steps; step <= steps; step += 1) trials.push(at(some, rough + step * FINE));
  const top = best(trials);
  // The middle of all that is nearly as good: single trials jump with the rows they fall on.
  const good = trials.filter((trial) => trial.gathering >= NEARLY * top.gathering);
  const weight = good.reduce((sum, trial) => sum + trial.gathering, 0);
  return good.reduce((sum, trial) => sum + trial.degrees * trial.gathering, 0) / weight;
}

/** Share of the best gathering from which on a slope counts as nearly as good. */
const NEARLY = 0.97;

type Trial = Omit<Slope, 'clear'>;

/** The first of those that are equally good. */
function best(trials: readonly Trial[]): Trial {
  return trials.reduce((top, trial) => (trial.gathering > top.gathering ? trial : top));
}

function at(ends: StrokeEnds, degrees: number): Trial {
  return { degrees, gathering: gathering(ends, Math.tan((degrees * Math.PI) / 180)) };
}
