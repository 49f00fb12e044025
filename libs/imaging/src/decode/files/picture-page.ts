import type { OriginalFormat } from '../../format/probe-result.js';
import type { DecoderLimits } from '../../page/limits.js';
import { PageUnreadable } from '../../page/reading-failure.js';
import type { ImagePage } from '../protocol.js';
import { toImagePage } from '../raster/image-page.js';
import { decodePixels } from '../raster/pixels.js';
import { readTiffPage } from '../tiff/tiff-directory.js';
import { isUndrawnTiff } from '../tiff/undrawn-tiff.js';
import { openForReading, readWhole } from './picture-file.js';

/**
 * A page of a picture, ready to be read.
 *
 * @throws PageUnreadable (`IMAGE.NOT_SHOWN` where it came out empty and is not)
 */
export async function readPicturePage(
  path: string,
  format: OriginalFormat,
  { pageNo, limits }: { pageNo: number; limits: DecoderLimits },
): Promise<ImagePage> {
  const { picture, dpi } = await openForReading(path, format, { pageNo, limits });
  const pixels = await decodePixels(picture);
  const seen = await toImagePage(pixels, dpi);
  if (!seen.blank || format !== 'tiff') return seen;
  const bytes = await readWhole(path);
  const page = bytes && readTiffPage(bytes, pageNo);
  if (page && isUndrawnTiff(page, pixels)) throw new PageUnreadable('IMAGE.NOT_SHOWN');
  return seen;
}
