import { boxAround, scaledBox } from '../../page/box.js';
import type { PageCode } from '../../page/page-reading.js';
import type { Lie } from '../../picture/orientation.js';
import { crop } from '../../picture/pgm.js';
import { boxOfInk } from '../../picture/text-lines.js';
import { findCodes } from './codes.js';
import { shrink } from './pixels.js';
import type { Surveyed } from './survey.js';

/** Stroke ends at 75 dpi below which a page may be a separator sheet with a small code. */
const SHEET_STROKES = 5_000;

/** Pixels of the survey around ink that belong to a code at its edge: four millimetres. */
const QUIET_ZONE = { x: 24, y: 24 };

/** Separator sheets bear little text and may bear a small code: what is on them is looked at closely. */
export async function codesOf(page: Surveyed, { strokes }: Lie): Promise<readonly PageCode[]> {
  const { survey, scale } = page;
  const codes = await findCodes(survey, scale);
  if (codes.length > 0 || scale === 1 || strokes > SHEET_STROKES) return codes;
  return codesOfInk(page, Math.min(1, 2 * scale));
}

/** The codes in the part of the page that is not mere paper, seen at that scale. */
async function codesOfInk({ grey, survey, scale }: Surveyed, finer: number): Promise<PageCode[]> {
  const inked = boxOfInk(survey) ?? { x: 0, y: 0, w: survey.width, h: survey.height };
  const box = scaledBox(boxAround([inked], QUIET_ZONE), 1 / scale);
  const found = await findCodes(await shrink(crop(grey, box), finer), finer);
  return found.map((code) => ({ ...code, x: code.x + box.x, y: code.y + box.y }));
}
