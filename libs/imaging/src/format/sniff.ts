import type { OriginalFormat } from './probe-result.js';

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

/**
 * The format by the first bytes; mail, office, text and archives are told by `texts/recognise.ts`.
 * PDF readers tolerate junk before `%PDF-`, so we look further.
 */
export function sniff(head: Buffer): OriginalFormat {
  const known = SIGNATURES.find(([, signature]) => starts(head, signature));
  if (known) return known[0];
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp';
  if (text(head, 4, 8) === 'ftyp') return sniffBrand(head);
  if (isBmp(head)) return 'bmp';
  return isPdf(head) ? 'pdf' : 'unknown';
}

/**
 * Whether those who read mails, documents and archives are to be asked first: where no other format
 * is known, and where a PDF header does not stand at the start, because it may be one of a file inside.
 */
export function mayBeText(head: Buffer, format: OriginalFormat): boolean {
  return format === 'unknown' || (format === 'pdf' && head.indexOf('%PDF-') > 0);
}

/** Whether a PDF has the header it must have (ISO 32000-2 §7.5.2). */
export function hasPdfHeader(head: Buffer): boolean {
  return head.includes('%PDF-');
}

const SIGNATURES: readonly (readonly [OriginalFormat, string])[] = [
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['tiff', 'II+\0'],
  ['tiff', 'MM\0+'],
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['jp2', '\0\0\0\x0cjP  \r\n\x87\n'],
  ['jp2', '\xff\x4f\xff\x51'],
];

/** Brands of pictures in an ISO container (ISO/IEC 23008-12, AVIF 1.1). */
function sniffBrand(head: Buffer): OriginalFormat {
  const size = Math.min(head.length, Math.max(16, head.readUInt32BE(0)), 256);
  const brands = text(head, 8, size);
  if (/avif|avis/.test(brands)) return 'avif';
  return /heic|heix|hevc|hevx|heim|heis|mif1|msf1/.test(brands) ? 'heic' : 'unknown';
}

/** A header somewhere, or objects without one: a file that lost its head is still a PDF. */
function isPdf(head: Buffer): boolean {
  if (hasPdfHeader(head)) return true;
  const start = text(head, 0, head.length);
  return /(?:^|[\r\n])\s*(?:\d+\s+\d+\s+obj|trailer)\b[\s\S]{0,40}<</.test(start);
}

/** A bitmap says its own size, the place of its pixels and the length of its header. */
function isBmp(head: Buffer): boolean {
  if (text(head, 0, 2) !== 'BM' || head.length < 26) return false;
  const header = head.readUInt32LE(14);
  return [12, 16, 40, 52, 56, 64, 108, 124].includes(header) && head.readUInt32LE(10) >= 14;
}

function starts(head: Buffer, signature: string): boolean {
  return text(head, 0, signature.length) === signature;
}

function text(head: Buffer, from: number, to: number): string {
  return head.toString('latin1', from, to);
}

/** The media type of a format. */
export function mimeOf(format: OriginalFormat): string {
  return MIMES[format];
}
