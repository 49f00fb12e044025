import type { Orientation, RenditionImage } from '../decode/protocol.js';
import type { QuarterTurn } from '../page/page-reading.js';

/** Points per inch of PDF user space (ISO 32000-2 §8.3.2.3). */
const POINTS = 72;

/** Points that a side of a page may have (ISO 19005-2 §6.1.13). */
const MIN_SIDE = 3;
const MAX_SIDE = 14_400;

/** Dots per inch where a picture says nothing that can be true. */
const FALLBACK_DPI = 300;

/** Points of A4, for a page whose picture cannot be read. */
export const EMPTY_PAGE: PageSize = { width: 595.276, height: 841.89 };

/** A page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A point of a picture: 0–1 from the left and from the top. */
type Place = readonly [x: number, y: number];

/** Where a place of the stored picture is seen (TIFF 6.0, tag Orientation). */
const oriented: Readonly<Record<Orientation, (place: Place) => Place>> = {
  1: ([x, y]) => [x, y],
  2: ([x, y]) => [1 - x, y],
  3: ([x, y]) => [1 - x, 1 - y],
  4: ([x, y]) => [x, 1 - y],
  5: ([x, y]) => [y, x],
  6: ([x, y]) => [1 - y, x],
  7: ([x, y]) => [1 - y, 1 - x],
  8: ([x, y]) => [y, 1 - x],
};

/** Where a place is seen after a turn clockwise. */
const turned: Readonly<Record<QuarterTurn, (place: Place) => Place>> = {
  0: ([x, y]) => [x, y],
  90: ([x, y]) => [1 - y, x],
  180: ([x, y]) => [1 - x, 1 - y],
  270: ([x, y]) => [y, 1 - x],
};

/** Size of the upright page and the matrix that puts the picture upright onto it. */
export interface Placement {
  readonly size: PageSize;
  readonly matrix: readonly [number, number, number, number, number, number];
}

/**
 * Turning the picture instead of the page (`/Rotate`) keeps words, selection and page in one
 * direction for every program.
 */
export function placeImage(image: RenditionImage, turn: QuarterTurn): Placement {
  const upright = (place: Place): Place => turned[turn](oriented[image.orientation](place));
  const lyingDown = upright([1, 0])[0] === upright([0, 0])[0];
  const across = (image.widthPx * POINTS) / honestDpi(image.dpiX);
  const down = (image.heightPx * POINTS) / honestDpi(image.dpiY);
  const size = lyingDown ? permitted(down, across) : permitted(across, down);
  const onPage = (x: number, y: number): Place => {
    const [right, below] = upright([x, y]);
    return [right * size.width, (1 - below) * size.height];
  };
  // The picture is the unit square of user space, its last row at the bottom.
  const [e, f] = onPage(0, 1);
  const [ax, ay] = onPage(1, 1);
  const [cx, cy] = onPage(0, 0);
  return { size, matrix: [ax - e, ay - f, cx - e, cy - f, e, f] };
}

function honestDpi(dpi: number): number {
  return Number.isFinite(dpi) && dpi > 0 ? dpi : FALLBACK_DPI;
}

/** Keeps the proportions where the limits let it. */
function permitted(width: number, height: number): PageSize {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const growth = Math.max(1, MIN_SIDE / (Math.min(width, height) * scale));
  const side = (points: number): number =>
    Math.min(MAX_SIDE, Math.max(MIN_SIDE, points * scale * growth));
  return { width: side(width), height: side(height) };
}
