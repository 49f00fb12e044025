import type { RenditionImage } from '../protocol.js';
import { toOrientation } from '../streams/jpeg-header.js';
import { jpegStream } from '../streams/stored-streams.js';
import type { TiffPage } from './tiff-directory.js';

const WIDTH = 256;
const HEIGHT = 257;
const COMPRESSION = 259;
const PHOTOMETRIC = 262;
const FILL_ORDER = 266;
const ORIENTATION = 274;
const SAMPLES = 277;
const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const RESOLUTION_UNIT = 296;
const JPEG_TABLES = 347;

const GROUP_4 = 4;
const OLD_JPEG = 6;
const JPEG = 7;
const WEBP = 50001;

const WHITE_IS_ZERO = 0;
const BLACK_IS_ZERO = 1;
const YCBCR = 6;

/** The value of a tag, or what holds without it. */
function tag({ tags }: TiffPage, number: number, otherwise: number): number {
  return tags.get(number)?.[0] ?? otherwise;
}

/** Pixels of a row as it is stored. */
export function widthOf(page: TiffPage): number {
  return tag(page, WIDTH, 0);
}

/** Pixels of the rows as they are stored, and how they lie. */
export function storedSize(
  page: TiffPage,
): Pick<RenditionImage, 'widthPx' | 'heightPx' | 'orientation'> {
  return {
    widthPx: tag(page, WIDTH, 0),
    heightPx: tag(page, HEIGHT, 0),
    orientation: toOrientation(tag(page, ORIENTATION, 1)),
  };
}

/** Whether the picture has lost detail already, so that a JPEG of it loses little more. */
export function isLossyTiff(page: TiffPage): boolean {
  return [OLD_JPEG, JPEG, WEBP].includes(tag(page, COMPRESSION, 1));
}

/** Dots per inch along both axes; null where the page does not say or says nothing likely. */
export function tiffDpi(page: TiffPage): { dpiX: number; dpiY: number } | null {
  const unit = tag(page, RESOLUTION_UNIT, 2);
  if (unit !== 2 && unit !== 3) return null;
  const [dpiX, dpiY] = [X_RESOLUTION, Y_RESOLUTION].map(
    (axis) => tag(page, axis, 0) * (unit === 3 ? 2.54 : 1),
  );
  const likely = (dpi: number | undefined): dpi is number => !!dpi && dpi >= 50 && dpi <= 4800;
  return likely(dpiX) && likely(dpiY) ? { dpiX, dpiY } : null;
}

/** The one strip of a page as a PDF takes it; null where it has to be encoded anew. */
export function tiffStream(page: TiffPage): Omit<RenditionImage, 'dpiX' | 'dpiY'> | null {
  const [strip, more] = page.strips;
  if (!strip || more || strip.length === 0) return null;
  const common = { ...storedSize(page), inverted: false };
  const compression = tag(page, COMPRESSION, 1);
  if (compression === GROUP_4) return faxStream(page, strip, common);
  return compression === JPEG ? jpegOfPage(page, strip, common) : null;
}

type Common = Pick<RenditionImage, 'widthPx' | 'heightPx' | 'orientation' | 'inverted'>;

/** What a fax codes as white is 0 in a TIFF and, without `/BlackIs1`, 1 in a PDF. */
function faxStream(page: TiffPage, strip: Buffer, common: Common) {
  const photometric = tag(page, PHOTOMETRIC, WHITE_IS_ZERO);
  if (tag(page, SAMPLES, 1) !== 1 || photometric > BLACK_IS_ZERO) return null;
  const bytes = tag(page, FILL_ORDER, 1) === 2 ? reverseBits(strip) : strip;
  const blackIs1 = photometric === BLACK_IS_ZERO;
  const coding = { filter: 'CCITTFaxDecode' as const, k: -1, blackIs1 };
  return { ...common, components: 1 as const, bits: 1 as const, coding, bytes };
}

/** A JPEG in a TIFF stands alone when its tables are in it; RGB would be taken for YCbCr. */
function jpegOfPage(page: TiffPage, strip: Buffer, common: Common) {
  const stream = page.tags.has(JPEG_TABLES) ? null : jpegStream(strip);
  const photometric = stream?.components === 1 ? BLACK_IS_ZERO : YCBCR;
  if (!stream || tag(page, PHOTOMETRIC, BLACK_IS_ZERO) !== photometric) return null;
  const whole = stream.widthPx === common.widthPx && stream.heightPx === common.heightPx;
  return whole ? { ...stream, ...common } : null;
}

function reverseBits(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes.map((byte) => {
      const nibbles = ((byte & 0xf0) >> 4) | ((byte & 0x0f) << 4);
      const pairs = ((nibbles & 0xcc) >> 2) | ((nibbles & 0x33) << 2);
      return ((pairs & 0xaa) >> 1) | ((pairs & 0x55) << 1);
    }),
  );
}
