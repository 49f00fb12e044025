import type { QuarterTurn } from '../page/page-reading.js';
import { addTurns } from '../page/quarter-turn.js';
import type { GreyPicture } from './grey-picture.js';
import { findSlope, refineSlope, type Slope } from './skew.js';
import { inkOf, strokeEnds, type StrokeEnds, type StrokeSide } from './text-lines.js';

/** How the lines of text lie in a picture as it came. */
export interface Lie {
  /** Degrees clockwise that bring the lines upright; 0 where no lines were found. */
  readonly turn: QuarterTurn;
  /** Degrees by which the lines fall to the right once turned; null where there are none. */
  readonly skew: number | null;
  /** The turn to try where the reading shows that `turn` was wrong. */
  readonly otherTurn: QuarterTurn;
  /** Ends of strokes at 75 dpi: some 10,000 on a page of text, few on a separator sheet. */
  readonly strokes: number;
}

/** Stroke ends below which there is nothing to judge. */
const LEAST_ENDS = 150;

/** How much better a turned page must explain the strokes: most pages are upright. */
const AXIS_MARGIN = 1.15;
const SIDE_MARGIN = 1.03;

/** Below that margin the axis is not certain; pages with text have 1.4 and more (measured). */
const AXIS_CERTAIN = 1.25;

/**
 * Longest straight edge of a letter, as a share of the longer side of an A4 page: 2.4 mm. What is
 * longer belongs to a ruled line or a bar.
 */
const LONGEST_EDGE = 0.008;

/** Which turn brings the side that letters stand on to the bottom. */
const turns: Record<StrokeSide, QuarterTurn> = { bottom: 0, right: 90, top: 180, left: 270 };

/** A side of the strokes with its ends and the slope they gather at. */
interface SideView {
  readonly side: StrokeSide;
  readonly ends: StrokeEnds;
  readonly slope: Slope;
}

/**
 * How the lines lie, from a picture at about 75 dpi and one at 150 for the fine angle. Letters stand
 * on a common line but end at different heights above it, so the ends of strokes gather most on the
 * side that is the bottom (measured: right for every page of 28 in all four positions).
 */
export function lieOf(small: GreyPicture, fine: GreyPicture): Lie {
  const mask = inkOf(small);
  const view = (side: StrokeSide): SideView => {
    const ends = strokeEnds(mask, small, side, longestEdge(small));
    return { side, ends, slope: findSlope(ends) };
  };
  const [bottom, top, left, right] = [view('bottom'), view('top'), view('left'), view('right')];
  const upright = bottom.slope.gathering + top.slope.gathering;
  const lying = left.slope.gathering + right.slope.gathering;
  const strokes = Math.max(bottom.ends.along.length, left.ends.along.length);
  if (strokes < LEAST_ENDS) return { turn: 0, skew: null, otherTurn: 180, strokes };
  const standing = stronger(bottom, top, SIDE_MARGIN);
  const sideways = stronger(right, left, 1);
  const onItsSide = lying > AXIS_MARGIN * upright;
  const [down, other] = onItsSide ? [sideways, standing] : [standing, sideways];
  const inDoubt = Math.max(lying, upright) < AXIS_CERTAIN * Math.min(lying, upright);
  // A photograph has no lines, and nobody is to turn it over for the grain of its paper.
  const turn = down.slope.clear ? turns[down.side] : 0;
  const otherTurn = inDoubt ? turns[other.side] : addTurns(turn, 180);
  const skew = down.slope.clear ? fineSkew(down, fine) : null;
  return { turn, skew, otherTurn, strokes };
}

function stronger(first: SideView, second: SideView, margin: number): SideView {
  return second.slope.gathering > margin * first.slope.gathering ? second : first;
}

/** The skew of the turned page; a quarter turn exchanges rise and fall. */
function fineSkew({ side, slope }: SideView, fine: GreyPicture): number {
  const ends = strokeEnds(inkOf(fine), fine, side, longestEdge(fine));
  const degrees = refineSlope(ends, slope.degrees);
  const sign = side === 'left' || side === 'right' ? -1 : 1;
  return Math.round(sign * degrees * 100) / 100 + 0;
}

function longestEdge({ width, height }: GreyPicture): number {
  return Math.max(8, Math.round(Math.max(width, height) * LONGEST_EDGE));
}
