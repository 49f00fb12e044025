import { isOfOneColour, mostWhereBlank } from '../pdf/undrawn-picture.js';
import type { Pixels } from '../raster/pixels.js';
import type { TiffPage } from './tiff-directory.js';
import { storedSize } from './tiff-stream.js';

const COMPRESSION = 259;
const STRIP_BYTE_COUNTS = 279;
const TILE_BYTE_COUNTS = 325;

/** Codings of a TIFF (TIFF 6.0, section 8 and its supplements) as a PDF calls them, and bytes that each strip costs besides. */
const CODINGS: Readonly<Record<number, { filter: string; head: number }>> = {
  2: { filter: 'CCITTFaxDecode', head: 200 },
  3: { filter: 'CCITTFaxDecode', head: 200 },
  4: { filter: 'CCITTFaxDecode', head: 200 },
  5: { filter: 'FlateDecode', head: 200 },
  6: { filter: 'DCTDecode', head: 700 },
  7: { filter: 'DCTDecode', head: 700 },
  8: { filter: 'FlateDecode', head: 200 },
  32946: { filter: 'FlateDecode', head: 200 },
};

/**
 * True for a page that came out in one colour although its strips or tiles hold more bytes than such a page takes: it could
 * not be decoded, as old-style JPEG without loss, and it is not blank.
 */
export function isUndrawnTiff(page: TiffPage, pixels: Pixels): boolean {
  const coding = CODINGS[page.tags.get(COMPRESSION)?.[0] ?? 1];
  if (!coding) return false;
  const counts = page.tags.get(STRIP_BYTE_COUNTS) ?? page.tags.get(TILE_BYTE_COUNTS) ?? [];
  const stored = counts.reduce((sum, count) => sum + count, 0);
  const most = mostWhereBlank(coding.filter, storedSize(page)) ?? Infinity;
  return stored > most + coding.head * counts.length && isOfOneColour(pixels);
}
