import sharp from 'sharp';
import type { QuarterTurn } from '../../page/page-reading.js';
import { turnSize } from '../../page/quarter-turn.js';
import type { GreyPicture } from '../../picture/grey-picture.js';
import { guard } from './guard.js';
import { open, openGrey, type Pixels } from './pixels.js';
import { PREVIEW_SIDE } from './raster.js';

/** Pixels of the longest side of a preview: a roll of paper, of which a screen shows a piece. */
const MAX_PREVIEW_SIDE = 16_383;

/**
 * How previews are encoded. As WebP with the least effort they would be a sixth smaller, but take four
 * times as long: some 4 % of the reading of a page (measured 2026-11-27).
 */
const PREVIEW_JPEG = { quality: 75 } as const;

/** The page for the screen, no coarser than the survey; a grey page has been shrunk to that already. */
export function toPreview(pixels: Pixels, survey: GreyPicture, turn: QuarterTurn): Promise<Buffer> {
  const shorter = Math.min(pixels.width, pixels.height);
  const longer = Math.max(pixels.width, pixels.height);
  const surveyed = survey.width / pixels.width;
  const scale = Math.min(1, MAX_PREVIEW_SIDE / longer, Math.max(surveyed, PREVIEW_SIDE / shorter));
  if (pixels.channels === 1 && scale <= surveyed)
    return guard(openGrey(survey).rotate(turn).toColourspace('b-w').jpeg(PREVIEW_JPEG).toBuffer());
  const { width, height } = turnSize(pixels, turn);
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  const size = { width: scaled(width), height: scaled(height) };
  const shrunk = open(pixels)
    .rotate(turn)
    .resize({ ...size, fit: 'fill', kernel: 'linear' });
  return guard(shrunk.jpeg(PREVIEW_JPEG).toBuffer());
}

/** The same preview turned clockwise. */
export function turnPreview(preview: Buffer, by: QuarterTurn): Promise<Buffer> {
  return guard(sharp(preview).rotate(by).jpeg(PREVIEW_JPEG).toBuffer());
}
