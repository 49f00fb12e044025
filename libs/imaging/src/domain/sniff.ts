import type { OriginalFormat } from './flags.js';

const MIMES: Readonly<Record<OriginalFormat, string>> = {
  tiff: 'image/tiff',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  jp2: 'image/jp2',
  heic: 'image/heic',
  avif: 'image/avif',
  mail: 'message/rfc822',
  office: 'application/octet-stream',
  text: 'text/plain',
  archive: 'application/octet-stream',
  unknown: 'application/octet-stream',
};

/** Bytes at the start that decide what an original is; its name decides nothing. */
export const SNIFFED_BYTES = 1024;

/** The format by the first bytes. PDF readers tolerate junk before `%PDF-`, so we look further. */
export function sniff(head: Buffer): OriginalFormat {
  const starts = (...bytes: number[]): boolean =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  if (starts(0x49, 0x49, 0x2b, 0) || starts(0x4d, 0x4d, 0, 0x2b)) return 'tiff';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (
    head.subarray(0, 4).toString('latin1') === 'RIFF' &&
    head.subarray(8, 12).toString('latin1') === 'WEBP'
  ) {
    return 'webp';
  }
  return head.includes('%PDF-') ? 'pdf' : 'unknown';
}

/** The media type of a format. */
export function mimeOf(format: OriginalFormat): string {
  return MIMES[format];
}
