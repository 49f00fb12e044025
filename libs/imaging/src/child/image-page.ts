import type { Sharp } from 'sharp';
import { isBlank } from '../domain/blank.js';
import type { ImagePage } from './protocol.js';
import { toGrey, toPreview } from './raster.js';

/**
 * The picture of a page in grey for the engine, and in colour for the screen.
 *
 * @param dpi Dots per inch of the picture, null where it does not say.
 */
export async function toImagePage(page: Sharp, dpi: number | null): Promise<ImagePage> {
  const { data, width, height } = await toGrey(page);
  const blank = isBlank(data, width, height);
  return {
    kind: 'image',
    widthPx: width,
    heightPx: height,
    dpi,
    blank,
    pgm: blank
      ? Buffer.alloc(0)
      : Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]),
    preview: await toPreview(page),
  };
}
