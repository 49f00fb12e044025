import { cutText } from '#libs/kernel';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { PageCode } from '../../page/page-reading.js';
import type { GreyPicture } from '../../picture/grey-picture.js';
import { toPgm } from '../../picture/pgm.js';

const require = createRequire(import.meta.url);

/**
 * `tryInvert` is for displays, not for paper; a page of text costs some 35 ms this way. Without
 * `tryDownscale` it would be a quarter less, and a distorted separator sheet of the corpus unread.
 */
const options: ReaderOptions = {
  formats: ['QRCode', 'DataMatrix', 'Code128', 'Code39'],
  tryHarder: true,
  tryRotate: true,
  tryDownscale: true,
  tryInvert: false,
};

/** Codes of a page that are kept; a sheet with more is a test card. */
const MOST_CODES = 64;

/** Characters of a code that are kept; a QR code holds at most 4,296. */
const MOST_TEXT = 4_296;

let ready: Promise<unknown> | null = null;

/** The WebAssembly comes from node_modules; left alone, the library would fetch it from a CDN. */
function prepare(): Promise<unknown> {
  ready ??= readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).then((bytes) => {
    const { buffer, byteOffset, byteLength } = bytes;
    const wasmBinary = buffer.slice(byteOffset, byteOffset + byteLength);
    return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  });
  return ready;
}

/**
 * QR, DataMatrix, Code 128 and Code 39 in a picture, whatever way they lie. Boxes are divided by
 * `scale` (pixels of this picture for each pixel of the page). The bars of Patch-T are not read.
 */
export async function findCodes(picture: GreyPicture, scale: number): Promise<PageCode[]> {
  await prepare();
  // As pixels it would have to be coloured first.
  const found = await readBarcodes(toPgm(picture), options);
  return found
    .filter(({ isValid, text }) => isValid && text !== '')
    .slice(0, MOST_CODES)
    .map(({ format, text, position }) => {
      const corners = [
        position.topLeft,
        position.topRight,
        position.bottomRight,
        position.bottomLeft,
      ];
      const xs = corners.map(({ x }) => x / scale);
      const ys = corners.map(({ y }) => y / scale);
      const x = Math.round(Math.min(...xs));
      const y = Math.round(Math.min(...ys));
      const w = Math.max(1, Math.round(Math.max(...xs)) - x);
      const h = Math.max(1, Math.round(Math.max(...ys)) - y);
      return { format, text: printable(text), x, y, w, h };
    });
}

/** No database takes a zero, and no text half a character. */
function printable(text: string): string {
  return cutText(text, MOST_TEXT).replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}
