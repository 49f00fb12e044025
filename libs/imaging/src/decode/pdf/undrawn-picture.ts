import type { Pixels } from '../raster/pixels.js';
import { coverageOf, filterOf, pixelSize } from './embedded-image.js';
import type { PageContent, PdfPage, PlacedImage } from './pdf-page.js';

/** Share of a page from which on a picture is most of what there is to see. */
const MOST_OF_PAGE = 0.5;

/**
 * Bytes that a picture of one colour takes at most, by its filter: a block of a JPEG 6 bits (ITU-T T.81, annex K), deflated
 * rows a thousandth of themselves (RFC 1951), and next to nothing where rows of one colour have a code of their own.
 */
const BLANK_BYTES: Readonly<Record<string, (area: number, rows: number) => number>> = {
  DCTDecode: (area) => 5_000 + 0.05 * area,
  FlateDecode: (area) => 2_000 + 0.012 * area,
  CCITTFaxDecode: (_, rows) => 2_000 + rows / 2,
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
  const blank = BLANK_BYTES[filterOf(api, image.object)];
  if (!size || !blank) return false;
  const bytes = api._FPDFImageObj_GetImageDataRaw(image.object, 0, 0);
  return bytes > blank(size.widthPx * size.heightPx, size.heightPx);
}

function isOfOneColour({ data, channels }: Pixels): boolean {
  return data.every((level, at) => level === data[at % channels]);
}
