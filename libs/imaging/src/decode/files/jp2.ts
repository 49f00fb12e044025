import { readFile } from 'node:fs/promises';
import type { DecoderLimits } from '../../page/limits.js';
import { PageUnreadable } from '../../page/reading-failure.js';
import { onlyImageOf, pixelsOf } from '../pdf/embedded-image.js';
import { PdfFile } from '../pdf/pdf-file.js';

/** Marker SIZ after the start of a codestream (ITU-T T.800, A.5.1). */
const SIZ = Buffer.from([0xff, 0x4f, 0xff, 0x51]);

/**
 * The pixels of a JPEG 2000 picture. PDFium brings a decoder for the scans in PDFs, and libvips
 * does not: so the picture is put on a page of its own.
 *
 * @throws PageUnreadable
 */
export async function readJp2(path: string, limits: DecoderLimits) {
  const bytes = await readFile(path);
  const { width, height } = sizeOfJp2(bytes, limits);
  const file = await PdfFile.openBytes(`jp2\0${path}`, onePage(bytes, width, height));
  return file.withPage(1, (page) => {
    const image = onlyImageOf(page, page.content());
    const raw = image && pixelsOf(file, image);
    if (!raw) throw new PageUnreadable('ORIGINAL.DAMAGED');
    const { data, channels } = raw;
    return { data, raw: { width: raw.width, height: raw.height, channels } };
  });
}

/** @throws PageUnreadable */
export function sizeOfJp2(bytes: Buffer, limits: DecoderLimits): { width: number; height: number } {
  const at = bytes.indexOf(SIZ);
  if (at < 0 || at + 24 > bytes.length) throw new PageUnreadable('ORIGINAL.DAMAGED');
  const width = bytes.readUInt32BE(at + 8) - bytes.readUInt32BE(at + 16);
  const height = bytes.readUInt32BE(at + 12) - bytes.readUInt32BE(at + 20);
  if (!(width > 0 && height > 0)) throw new PageUnreadable('ORIGINAL.DAMAGED');
  if (width * height > limits.maxPixels) throw new PageUnreadable('IMAGE.TOO_LARGE');
  return { width, height };
}

/** A PDF without a table of references: PDFium finds the objects itself. */
function onePage(picture: Buffer, width: number, height: number): Buffer {
  // A page of user space may not be larger than 200 inches (ISO 32000-2, annex C).
  const unit = Math.min(1, 14_000 / Math.max(width, height));
  const [w, h] = [width * unit, height * unit];
  const content = `${w} 0 0 ${h} 0 0 cm /I Do`;
  const head = [
    '%PDF-1.7',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Contents 4 0 R` +
      '/Resources<</XObject<</I 5 0 R>>>>>> endobj',
    `4 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj`,
    `5 0 obj <</Type/XObject/Subtype/Image/Width ${width}/Height ${height}` +
      `/Filter/JPXDecode/Length ${picture.length}>> stream\n`,
  ].join('\n');
  const tail = '\nendstream endobj\ntrailer <</Root 1 0 R/Size 6>>\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), picture, Buffer.from(tail)]);
}
