import type { PageQuality, PageSide } from '../page/page-reading.js';
import { histogramOf, percentile, type GreyPicture } from './grey-picture.js';

/** Rows from the edge in which ink counts as running over it, at 150 dpi: a third of a millimetre. */
const EDGE = 2;

/** Pixels of one stroke along the edge; a longer one is the shadow of the scanner or a bar. */
const STROKE = { least: 2, most: 40 };

/** Strokes that must run over an edge before something is taken to be cut off there. */
const CUT_STROKES = 4;

/** Share of the way from paper to ink at which a pixel is ink. */
const INK_LEVEL = 0.5;

/** Least grey levels between paper and ink for ink to be seen at all. */
const LEAST_CONTRAST = 40;

/** What can be measured of a page at about 150 dpi, sides as the picture lies. */
export function qualityOf(picture: GreyPicture, dpi: number | null): PageQuality {
  const histogram = histogramOf(picture.data);
  const paper = percentile(histogram, 0.5);
  const ink = percentile(histogram, 0.01);
  const contrast = Math.max(0, paper - ink);
  const level = paper - Math.max(LEAST_CONTRAST, INK_LEVEL * contrast);
  return { dpi, contrast, cutOff: sidesCutOff(picture, level) };
}

function sidesCutOff({ data, width, height }: GreyPicture, level: number): PageSide[] {
  const edges: readonly [
    PageSide,
    { start: number; step: number; inward: number; length: number },
  ][] = [
    ['top', { start: 0, step: 1, inward: width, length: width }],
    ['right', { start: width - 1, step: width, inward: -1, length: height }],
    ['bottom', { start: (height - 1) * width, step: 1, inward: -width, length: width }],
    ['left', { start: 0, step: width, inward: 1, length: height }],
  ];
  return edges
    .filter(([, edge]) => strokesAt(data, edge, level) >= CUT_STROKES)
    .map(([side]) => side);
}

/** Strokes of the width of writing that touch one edge. */
function strokesAt(
  data: Uint8Array,
  edge: { start: number; step: number; inward: number; length: number },
  level: number,
): number {
  let strokes = 0;
  let run = 0;
  for (let place = 0; place <= edge.length; place += 1) {
    const at = edge.start + place * edge.step;
    let dark = place < edge.length;
    for (let row = 0; row < EDGE && dark; row += 1)
      dark = (data[at + row * edge.inward] ?? 255) < level;
    if (dark) run += 1;
    else {
      if (run >= STROKE.least && run <= STROKE.most) strokes += 1;
      run = 0;
    }
  }
  return strokes;
}
