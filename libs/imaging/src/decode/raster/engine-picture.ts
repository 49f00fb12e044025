import type { PageQuality } from '../../page/page-reading.js';
import type { EngineView } from '../../picture/engine-view.js';
import { histogramOf, percentile, type GreyPicture } from '../../picture/grey-picture.js';
import { mapLevels, paperLevels } from '../../picture/paper-levels.js';
import { openPgm } from '../../picture/pgm.js';
import { rotateGrey, sizeTurned } from '../../picture/rotate-grey.js';
import { clearSpecks } from '../../picture/specks.js';
import { shrink } from './pixels.js';
import { isSheet } from './survey.js';

/** What the engine reads best, and from where on a page is shrunk to it: 600 dpi cost four times as much. */
const ENGINE_DPI = 300;
const FINE_DPI = 450;

/** Share of the pixels in the middle of a page that are darker than its paper, or as dark. */
const PAPER_SHARE = 0.6;

/** Degrees of skew from which on the engine gets the page straightened. */
const STRAIGHTEN_FROM = 0.5;

/** What the engine gets: no finer than it needs, straightened where the skew costs lines, on white
 * and without specks. */
export async function toEnginePicture(
  grey: GreyPicture,
  { quality: { dpi }, survey }: { readonly quality: PageQuality; readonly survey: GreyPicture },
  skew: number,
): Promise<{ pgm: Buffer; view: EngineView }> {
  const scale = dpi !== null && dpi >= FINE_DPI && isSheet(grey, dpi) ? ENGINE_DPI / dpi : 1;
  const seen = await shrink(grey, scale);
  const levels = paperLevels(survey, seen);
  const straightened = Math.abs(skew) >= STRAIGHTEN_FROM ? skew : 0;
  const size = straightened === 0 ? seen : sizeTurned(seen, -straightened);
  const { pgm, data } = openPgm(size);
  if (straightened === 0) mapLevels(seen.data, levels, data);
  else rotateGrey(seen, { degrees: -straightened, paper: paperOf(seen), levels }, data);
  clearSpecks({ ...size, data });
  return { pgm, view: { widthPx: size.width, heightPx: size.height, straightened, scale } };
}

/** The grey of the paper in the middle of a page. */
function paperOf({ data }: GreyPicture): number {
  const middle = data.subarray(data.length * 0.45, data.length * 0.55);
  return percentile(histogramOf(middle), PAPER_SHARE);
}
