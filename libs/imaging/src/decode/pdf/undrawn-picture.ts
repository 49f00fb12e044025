import type { Pixels } from '../raster/pixels.js';
import { coverageOf, filterOf, pixelSize } from './embedded-image.js';
import type { PageContent, PdfPage, PlacedImage } from './pdf-page.js';
import { readBytes } from './pdfium-api.js';

/** Markers of segments in a JPEG (ITU-T T.81, table B.1). */
const START_OF_SCAN = 0xda;
const APP_0 = 0xe0;
const APP_15 = 0xef;
const COMMENT = 0xfe;

/** Share of a page from which on a picture is most of what there is to see. */
const MOST_OF_PAGE = 0.5;

/** Bytes of a stream above which it is not fetched. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Bytes that a picture of one colour takes at most, by its filter: a block of a JPEG 6 bits (ITU-T T.81, annex K), deflated
 * rows a thousandth of themselves (RFC 1951), a row of a fax up to 5 (ITU-T T.4: a white row of 2,480 pixels has codes of
 * 20 bits, and the end of a line 12), and next to nothing where rows of one colour have a code of their own.
 */
const BLANK_BYTES: Readonly<Record<string, (area: number, rows: number) => number>> = {
  DCTDecode: (area) => 5_000 + 0.05 * area,
  FlateDecode: (area) => 2_000 + 0.012 * area,
  CCITTFaxDecode: (_, rows) => 2_000 + 5 * rows,
  JBIG2Decode: (_, rows) => 2_000 + rows / 2,
  JPXDecode: (_, rows) => 2_000 + rows / 2,
};

/**
 * True for a page that came out in one colour although the picture on it has more bytes than such a page takes: whoever
 * drew it could not decode the picture, and it is not blank.
 */
export function isUndrawn(page: PdfPage, content: PageContent, pixels: Pixels): boolean {
  const isLarge = content.images.some((image) => storesMore(page, image));
  return isLarge && isOfOneColour(pixels);
}

function storesMore(page: PdfPage, image: PlacedImage): boolean {
  const { api } = page;
  if (coverageOf(image, page) < MOST_OF_PAGE) return false;
  const size = pixelSize(api, image.object);
  const filter = filterOf(api, image.object);
  const most = size && mostWhereBlank(filter, size);
  if (most === null) return false;
  const fill = (address: number, bytes: number): number =>
    api._FPDFImageObj_GetImageDataRaw(image.object, address, bytes);
  const stored = fill(0, 0);
  if (filter !== 'DCTDecode' || stored <= most) return stored > most;
  return stored - besidePicture(readBytes(api, fill, MOST_BYTES)) > most;
}

/** Bytes that a picture takes at most where it is of one colour; null for a filter of which that is not known. */
export function mostWhereBlank(
  filter: string,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): number | null {
  return BLANK_BYTES[filter]?.(widthPx * heightPx, heightPx) ?? null;
}

/** Bytes of a JPEG that are no picture: colour profiles, previews and comments (ITU-T T.81 §B.2.4.5, §B.2.4.6). */
export function besidePicture(jpeg: Buffer): number {
  let beside = 0;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff;) {
    const marker = jpeg.readUInt8(at + 1);
    if (marker === START_OF_SCAN) break;
    const length = 2 + jpeg.readUInt16BE(at + 2);
    if (marker === COMMENT || (marker >= APP_0 && marker <= APP_15)) beside += length;
    at += length;
  }
  return beside;
}

/** True where all pixels are the same. */
export function isOfOneColour({ data, channels }: Pixels): boolean {
  return data.every((level, at) => level === data[at % channels]);
}
