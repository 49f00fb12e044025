import sharp, { type Sharp } from 'sharp';
import type { DecoderLimits } from '../../page/limits.js';

sharp.cache(false);
sharp.concurrency(1);

/** Shorter side in pixels of what people see on the screen: 150 dpi on A4, sharp enough for 7 point. */
export const PREVIEW_SIDE = 1240;

/** Pixels of a page as it is worked on: A3 at 450 dpi, A1 at 220. A larger one is shrunk to that. */
export const MOST_PIXELS = 40_000_000;

/** Opens one page of an image file; damaged strips are tolerated, a lie about the size is not. */
export function openPage(file: string | Buffer, pageNo: number, limits: DecoderLimits): Sharp {
  return sharp(file, {
    page: pageNo - 1,
    limitInputPixels: limits.maxPixels,
    failOn: 'error',
    sequentialRead: true,
  }).rotate();
}
