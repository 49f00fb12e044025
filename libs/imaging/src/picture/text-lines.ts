import type { Box } from '../page/page-reading.js';
import { histogramOf, percentile, type GreyPicture } from './grey-picture.js';

/** Sides of the strokes of a picture, as the picture lies. */
export type StrokeSide = 'top' | 'right' | 'bottom' | 'left';

/**
 * Places where strokes end on one side. If lines of text stood on that side, `along` would run with
 * the line and `across` from line to line, over `breadth` and `depth` pixels.
 */
export interface StrokeEnds {
  readonly along: Int16Array;
  readonly across: Int16Array;
  readonly breadth: number;
  readonly depth: number;
}

/** Least grey levels between paper and ink, so that noise is no stroke. */
const LEAST_CONTRAST = 20;

/** Where between paper and ink a stroke begins; thin strokes are pale in a shrunk picture. */
const STROKE_LEVEL = 0.35;

/** Share of the pixels up to the level of the lightest paper. */
const PAPER_SHARE = 0.9;

/** Share of the picture at each edge that is not looked at. */
const MARGIN = 0.03;

/** Stroke ends there is room for at first; a page of A4 at 150 dpi has some 30,000 on each side. */
const INITIAL_ENDS = 1 << 16;

/** 1 where there is ink. */
export function inkOf({ data }: GreyPicture): Uint8Array {
  const histogram = histogramOf(data);
  const paper = percentile(histogram, 0.5);
  const ink = percentile(histogram, 0.01);
  const level = paper - Math.max(LEAST_CONTRAST, STROKE_LEVEL * (paper - ink));
  const mask = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) mask[at] = (data[at] ?? 255) < level ? 1 : 0;
  return mask;
}

/**
 * The box around all that is darker than the lightest paper there is: pale print as well, and the dark
 * ground beside a sheet. Null where nothing is.
 */
export function boxOfInk({ data, width, height }: GreyPicture): Box | null {
  const level = percentile(histogramOf(data), PAPER_SHARE) - LEAST_CONTRAST;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if ((data[at] ?? 255) >= level) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? null : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}

/**
 * The ends of all strokes on one side, without those of ruled lines and dark areas: an edge that
 * runs straight for more than `longest` pixels is no letter. Edges of the picture are left out.
 */
export function strokeEnds(
  mask: Uint8Array,
  size: { width: number; height: number },
  side: StrokeSide,
  longest: number,
): StrokeEnds {
  const { breadth, depth, along, across, beyond } = walkOf(size, side);
  const first = Math.ceil(breadth * MARGIN);
  const margin = Math.max(1, Math.ceil(depth * MARGIN));
  const places = new Places();
  for (let line = margin; line < depth - margin; line += 1) {
    let run = 0;
    let at = line * across + first * along;
    for (let place = first; place < breadth - first; place += 1, at += along) {
      if (mask[at] === 1 && mask[at + beyond] === 0) {
        places.add(place, line);
        run += 1;
      } else if (run > 0) {
        if (run > longest) places.drop(run);
        run = 0;
      }
    }
    if (run > longest) places.drop(run);
  }
  return { ...places.all(), breadth, depth };
}

/** How to walk over a picture along lines that stand on a side, and where the next stroke is not. */
function walkOf({ width, height }: { width: number; height: number }, side: StrokeSide) {
  const upright = side === 'top' || side === 'bottom';
  const [along, across] = upright ? [1, width] : [width, 1];
  const beyond = side === 'top' || side === 'left' ? -across : across;
  return upright
    ? { breadth: width, depth: height, along, across, beyond }
    : { breadth: height, depth: width, along, across, beyond };
}

/** A growing list of places without an object for each. */
class Places {
  private along = new Int16Array(INITIAL_ENDS);
  private across = new Int16Array(INITIAL_ENDS);
  private count = 0;

  add(along: number, across: number): void {
    if (this.count === this.along.length) {
      this.along = Int16Array.from({ length: 2 * this.count }, (_, n) => this.along[n] ?? 0);
      this.across = Int16Array.from({ length: 2 * this.count }, (_, n) => this.across[n] ?? 0);
    }
    this.along[this.count] = along;
    this.across[this.count] = across;
    this.count += 1;
  }

  /** Takes the last places back. */
  drop(count: number): void {
    this.count -= count;
  }

  all(): { along: Int16Array; across: Int16Array } {
    const { along, across, count } = this;
    return { along: along.subarray(0, count), across: across.subarray(0, count) };
  }
}

/** Every so many-th of the ends, so that no more than `most` are left; they gather all the same. */
export function thinned(ends: StrokeEnds, most: number): StrokeEnds {
  const step = Math.ceil(ends.along.length / most);
  if (step <= 1) return ends;
  const left = (_: number, place: number): boolean => place % step === 0;
  return { ...ends, along: ends.along.filter(left), across: ends.across.filter(left) };
}

/**
 * How much the ends gather in lines that fall by `slope` (pixels across for each pixel along): 1 for
 * ends that lie anywhere, several for lines of text at their true slope. Chance is taken off, so
 * that a few ends do not seem to gather.
 */
export function gathering({ along, across, depth, breadth }: StrokeEnds, slope: number): number {
  const count = along.length;
  if (count === 0) return 0;
  const reach = Math.ceil(Math.abs(slope) * breadth);
  const bins = new Uint32Array(depth + 2 * reach + 2);
  const offset = reach + 0.5;
  for (let n = 0; n < count; n += 1) {
    const bin = ((across[n] ?? 0) - (along[n] ?? 0) * slope + offset) | 0;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let sum = 0;
  for (let bin = 0; bin < bins.length; bin += 1) sum += (bins[bin] ?? 0) ** 2;
  return ((sum - count) * depth) / (count * count);
}
