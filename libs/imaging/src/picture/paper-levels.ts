import { histogramOf, percentile, type GreyPicture } from './grey-picture.js';

/** Share of the way from paper to ink within which a pixel is paper with grain in it. */
const GRAIN = 0.15;

/** Grey levels between paper and ink below which nobody can tell grain from pale ink. */
const LEAST_CONTRAST = 60;

/** Share of the pixels up to the level that counts as paper: the lightest there is, behind a tint as well. */
const PAPER_SHARE = 0.9;

/** Pixels of which one is looked at for the grain: it is the same all over a page. */
const EACH = 7;

/** Half the width of the grain at half its height, so many times below the paper, is the last of it. */
const REACH_OF_GRAIN = 3;

/** Share of the way from paper to ink that coarse grain may take; what is darker is ink. */
const COARSEST = 0.45;

/**
 * What each grey level is to an engine: paper becomes white, all that is darker stays. An engine
 * packs and unpacks the grain of every line (6 % of the time of Tesseract on scans, measured), and
 * takes what is left of a coarse one, as photocopies have it, for ink: it reads nothing on the page.
 * Nothing changes on pages with little contrast.
 *
 * @param survey the page at any resolution, which has less of a grain if it was shrunk
 * @param page the page as the engine gets it
 */
export function paperLevels(survey: GreyPicture, page: GreyPicture = survey): Uint8Array {
  const histogram = histogramOf(survey.data);
  const paper = percentile(histogram, PAPER_SHARE);
  const contrast = paper - percentile(histogram, 0.01);
  if (contrast < LEAST_CONTRAST) return Uint8Array.from({ length: 256 }, (_, level) => level);
  const fine = paper - GRAIN * contrast;
  const coarse = Math.max(endOfGrain(page, fine), paper - COARSEST * contrast);
  const white = Math.min(fine, coarse);
  return Uint8Array.from({ length: 256 }, (_, level) => (level >= white ? 255 : level));
}

/** The darkest level of the grain around the level that is most frequent; that one if it is no paper. */
function endOfGrain({ data }: GreyPicture, darkestPaper: number): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += EACH) {
    const level = data[at] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const most = counts.indexOf(counts.reduce((one, other) => Math.max(one, other)));
  if (most < darkestPaper) return darkestPaper;
  let half = most;
  while (half > 0 && 2 * (counts[half] ?? 0) > (counts[most] ?? 0)) half -= 1;
  return most - REACH_OF_GRAIN * (most - half);
}

/** Writes the pixels with other levels: four at a time where they lie so. */
export function mapLevels(data: Uint8Array, levels: Uint8Array, mapped: Uint8Array): void {
  const done = mapQuads(data, levels, mapped);
  for (let at = done; at < data.length; at += 1) mapped[at] = levels[data[at] ?? 0] ?? 0;
}

/** Four white pixels, as one number. */
const WHITE = 0xff_ff_ff_ff;

/** How many pixels were written so. */
function mapQuads(data: Uint8Array, levels: Uint8Array, mapped: Uint8Array): number {
  if (data.byteOffset % 4 !== 0 || mapped.byteOffset % 4 !== 0) return 0;
  const count = data.length >>> 2;
  const quads = new Uint32Array(data.buffer, data.byteOffset, count);
  const target = new Uint32Array(mapped.buffer, mapped.byteOffset, count);
  const level = (quad: number, shift: number): number =>
    (levels[(quad >>> shift) & 0xff] ?? 0) << shift;
  const mappedQuad = (quad: number): number =>
    level(quad, 0) | level(quad, 8) | level(quad, 16) | level(quad, 24);
  const white = mappedQuad(WHITE);
  for (let at = 0; at < count; at += 1) {
    const quad = quads[at] ?? 0;
    target[at] = quad === WHITE ? white : mappedQuad(quad);
  }
  return 4 * count;
}
