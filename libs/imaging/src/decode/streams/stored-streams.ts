import type { RenditionImage } from '../protocol.js';
import { readJpegHeader } from './jpeg-header.js';

/** A stored stream that a PDF takes as it is. */
export type StoredStream = Omit<RenditionImage, 'dpiX' | 'dpiY'>;

/** A JPEG of 8 bits, grey or with three components; CMYK is not taken, its inks are ambiguous. */
export function jpegStream(bytes: Buffer): StoredStream | null {
  const header = readJpegHeader(bytes);
  if (header?.bits !== 8 || header.heightPx === 0) return null;
  const { widthPx, heightPx, orientation } = header;
  const components = ([1, 3] as const).find((known) => known === header.components);
  if (!components) return null;
  const coding = { filter: 'DCTDecode' as const };
  return { widthPx, heightPx, orientation, components, bits: 8, inverted: false, coding, bytes };
}

/** The colour types of a PNG without palette and alpha, and the components they have. */
const PNG_COMPONENTS: Readonly<Record<number, 1 | 3>> = { 0: 1, 2: 3 };

/** The data of a PNG in grey or RGB of 8 bits: Flate with PNG predictors already (RFC 2083). */
export function pngStream(bytes: Buffer): StoredStream | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const components = PNG_COMPONENTS[bytes.readUInt8(25)];
  const [bits, interlaced] = [bytes.readUInt8(24), bytes.readUInt8(28)];
  const data = chunksOf(bytes);
  // A transparent colour is painted on white paper, which the data alone does not do.
  if (!components || bits !== 8 || interlaced !== 0 || data === null) return null;
  return {
    widthPx: bytes.readUInt32BE(16),
    heightPx: bytes.readUInt32BE(20),
    orientation: 1,
    components,
    bits: 8,
    inverted: false,
    coding: { filter: 'FlateDecode', pngPredictor: true },
    bytes: data,
  };
}

/** The image data of a PNG; null for one that is cut off, turned or has a transparent colour. */
export function chunksOf(png: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IEND') return Buffer.concat(chunks);
    if (kind === 'tRNS' || kind === 'eXIf') return null;
    if (kind === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return null;
}

/** Enumerated colour spaces of JPEG 2000 (ITU-T T.800, table I.10). */
const SRGB = '\0\0\0\x10';
const GREY = '\0\0\0\x11';

/**
 * A JPEG 2000 file that PDF/A-2 takes (ISO 19005-2, 6.2.8.3): 8 bits, grey or sRGB by one
 * enumerated colour space, neither palette nor channels of another meaning.
 */
export function jp2Stream(bytes: Buffer): StoredStream | null {
  const head = bytes.toString('latin1', 0, 4096);
  const header = /^[\s\S]{4}jP  [\s\S]*?ihdr([\s\S]{8})\0([\x01\x03])\x07/.exec(head);
  const colours = head.split('colr');
  const special = /pclr|cdef|bpcc/.test(head) || colours.length !== 2;
  if (!header || special) return null;
  const components = header[2] === '\x01' ? 1 : 3;
  const space = components === 1 ? GREY : SRGB;
  if (!colours[1]?.startsWith('\x01') || !colours[1].startsWith(space, 3)) return null;
  const size = Buffer.from(header[1] ?? '', 'latin1');
  return {
    widthPx: size.readUInt32BE(4),
    heightPx: size.readUInt32BE(0),
    orientation: 1,
    components,
    bits: 8,
    inverted: false,
    coding: { filter: 'JPXDecode' },
    bytes,
  };
}
