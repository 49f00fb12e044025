import type { Orientation } from '../protocol.js';

/** What the markers of a JPEG say before its first scan (ITU-T T.81, annex B). */
export interface JpegHeader {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: number;
  readonly bits: number;
  /** Baseline or extended, sequential: the frames every reader of PDF knows. */
  readonly sequential: boolean;
  /** Exif orientation, 1 where none is given. */
  readonly orientation: Orientation;
}

/** Frames without DHT, JPG and DAC among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Reads the markers of a JPEG; null where there is no frame before the first scan. */
export function readJpegHeader(bytes: Buffer): JpegHeader | null {
  let orientation: Orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (isFrame(marker)) return readFrame(marker, segment, orientation);
    if (marker === 0xda || length < 2) return null;
    if (marker === 0xe1) orientation = exifOrientation(segment) ?? orientation;
    at += 2 + length;
  }
  return null;
}

function readFrame(marker: number, segment: Buffer, orientation: Orientation): JpegHeader | null {
  if (segment.length < 6) return null;
  return {
    bits: segment.readUInt8(0),
    heightPx: segment.readUInt16BE(1),
    widthPx: segment.readUInt16BE(3),
    components: segment.readUInt8(5),
    sequential: marker === 0xc0 || marker === 0xc1,
    orientation,
  };
}

/** Tag 0x0112 of the first directory in an Exif segment (CIPA DC-008, 4.6.4). */
function exifOrientation(segment: Buffer): Orientation | null {
  if (segment.length < 20 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(6);
  const little = tiff[0] === 0x49;
  const u16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(u16(start), 200); entry += 1) {
    const at = start + 2 + entry * 12;
    if (u16(at) === 0x0112) return toOrientation(u16(at + 8));
  }
  return null;
}

/** A value of the tag; what is no orientation counts as upright. */
export function toOrientation(value: number): Orientation {
  const known: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
  return known.find((orientation) => orientation === value) ?? 1;
}
