import type { DecoderLimits } from '../../page/limits.js';
import {
  isPlainJpeg,
  openPixels,
  storedStream,
  type EmbeddedImage,
} from '../pdf/embedded-image.js';
import type { ImageDictionary } from '../pdf/image-dictionary.js';
import { PdfFile } from '../pdf/pdf-file.js';
import type { PdfPage } from '../pdf/pdf-page.js';
import { dpiFor, drawPage, scanOf } from '../pdf/read-pdf-page.js';
import type { RenditionImage } from '../protocol.js';
import { jp2Stream, jpegStream } from '../streams/stored-streams.js';
import { encodeJpeg, encodeLossless } from './encode.js';

/**
 * The picture of a page of a PDF: the stream of the scan as it is where the page is nothing else,
 * else drawn.
 *
 * @throws PageUnreadable
 */
export async function pdfRenditionImage(
  path: string,
  pageNo: number,
  limits: DecoderLimits,
): Promise<RenditionImage> {
  const file = await PdfFile.open(path);
  return file.withPage(pageNo, async (page) => {
    const image = scanOf(page, limits);
    const scan = image && (await scanImage(page, image));
    if (scan) return scan;
    const dpi = dpiFor(page, limits);
    const drawn = await encodeJpeg(drawPage(page, dpi));
    return { ...drawn, orientation: 1, dpiX: dpi, dpiY: dpi };
  });
}

async function scanImage(page: PdfPage, image: EmbeddedImage): Promise<RenditionImage | null> {
  const stored = storedStream(page.file, image);
  if (!stored) return null;
  const { widthPx, heightPx, dpiX, dpiY, turn: orientation } = image;
  const place = { widthPx, heightPx, dpiX, dpiY, orientation };
  const taken = takenAsItIs(image, stored);
  if (taken) return { inverted: false, ...taken, ...place };
  const pixels = openPixels(page.file, image);
  if (!pixels) return null;
  const lossy = image.filter === 'JPXDecode';
  return { ...(await (lossy ? encodeJpeg : encodeLossless)(pixels)), ...place };
}

type Taken = Pick<RenditionImage, 'components' | 'bits' | 'coding' | 'bytes'>;

/** The stream where its dictionary leaves no doubt about what it shows. */
function takenAsItIs(
  image: EmbeddedImage,
  stored: { bytes: Buffer; dictionary: ImageDictionary },
): Taken | null {
  const { bytes, dictionary } = stored;
  if (isPlainJpeg(image, stored)) return jpegStream(bytes);
  if (dictionary.recoded) return null;
  if (image.filter === 'JPXDecode') return jp2Stream(bytes);
  if (image.filter === 'CCITTFaxDecode') return faxStream(image, stored);
  const { flate } = dictionary;
  if (image.filter !== 'FlateDecode' || !flate) return null;
  const coding = { filter: 'FlateDecode' as const, pngPredictor: flate.pngPredictor };
  return { components: flate.components, bits: 8, coding, bytes };
}

function faxStream(
  { widthPx }: EmbeddedImage,
  { bytes, dictionary }: { bytes: Buffer; dictionary: ImageDictionary },
): Taken | null {
  const { fax, grey } = dictionary;
  if (!grey || !fax || fax.k >= 0 || fax.columns !== widthPx) return null;
  const coding = { filter: 'CCITTFaxDecode' as const, k: fax.k, blackIs1: fax.blackIs1 };
  return { components: 1, bits: 1, coding, bytes };
}
