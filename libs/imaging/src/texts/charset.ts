import { plainSigns } from '#libs/kernel';

/** Bytes by which an 8-bit encoding is guessed. */
const SAMPLE = 64 * 1024;

/** DOS code page 850, which Node does not know: the upper half. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Labels of encodings that share their upper half with windows-1252 or have none (WHATWG Encoding, §4.2). */
const WESTERN =
  /^(?:us-?ascii|ascii|ansi_x3\.4-\d+|iso-?8859-?1|latin-?1|l1|cp-?1252|windows-?1252|x-cp1252)$/i;

/**
 * Bytes to text by the mark at the start, the declared encoding, UTF-8 if valid, else a guess. A label
 * that says a Western encoding, or none beyond ASCII, is not believed where the bytes are valid UTF-8.
 */
export function decodeText(bytes: Buffer, declared?: string): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const label = declared?.trim() ?? '';
  if (WESTERN.test(label)) return decodeUtf8(bytes) ?? decodeWestern(bytes);
  const named = label !== '' && !/^utf-?8$/i.test(label) ? decoderFor(label) : null;
  if (named) return named.decode(bytes);
  return decodeUtf8(bytes) ?? decodeGuessed(bytes);
}

/** The label under which bytes can be read, where the declared one is wrong; else null. */
export function truerLabel(bytes: Buffer, declared: string): 'utf-8' | 'windows-1252' | null {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isAscii || markedEncoding(bytes)) return null;
  if (WESTERN.test(declared)) return decodeUtf8(bytes) === null ? null : 'utf-8';
  return /^utf-?8$/i.test(declared) && isHardlyUtf8(bytes) ? 'windows-1252' : null;
}

/** True where more sequences are no UTF-8 than are characters of it beyond ASCII: one broken byte is no encoding. */
function isHardlyUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder().decode(bytes, { stream: true });
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken > beyondAscii - broken;
}

/** windows-1252; the decoder of Node leaves control characters where that has signs. */
function decodeWestern(bytes: Buffer): string {
  return plainSigns(bytes.toString('latin1'));
}

/** True where bytes are no text in any encoding we know. */
export function isBinary(bytes: Buffer): boolean {
  if (markedEncoding(bytes) ?? unmarkedUtf16(bytes)) return false;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  }
  return controls > bytes.length / 200;
}

/** A decoder for an encoding by its label, or null for one nobody knows. */
export function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/** Text, or null for bytes that are not UTF-8; a character cut at the end is no fault. */
export function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a zero in nearly every second byte and in no other. */
function unmarkedUtf16(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 1024);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (even === 0 && odd > sample.length * 0.35) return 'utf-16le';
  return odd === 0 && even > sample.length * 0.35 ? 'utf-16be' : null;
}

function decodeGuessed(bytes: Buffer): string {
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const decoders = [
    decodeWestern,
    decodeCp850,
    (part: Buffer) => new TextDecoder('macintosh').decode(part),
  ] as const;
  const sample = bytes.subarray(0, SAMPLE);
  let best: (part: Buffer) => string = decodeWestern;
  let bestScore = -Infinity;
  for (const decode of decoders) {
    const score = germanScore(decode(sample));
    if (score > bestScore) [best, bestScore] = [decode, score];
  }
  return best(bytes);
}

function decodeCp850(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (char) => CP850[char.charCodeAt(0) - 0x80] ?? char);
}

/**
 * Signs beyond ASCII where a German text has them: umlauts and foreign letters inside a word, capitals at its
 * beginning, quotes that open before and close behind one, dashes, amounts, paragraphs and units.
 */
const AT_HOME = new RegExp(
  [
    String.raw`[äöüß](?=[a-zäöüß\s.,;:!?)/-]|$)`,
    String.raw`(?<!\p{L})[ÄÖÜ](?=[a-zA-ZÄÖÜäöü])|(?<=[A-ZÄÖÜ])[ÄÖÜ](?=[A-ZÄÖÜ\s.,;:-]|$)`,
    String.raw`(?<=[a-z])[^\0-\x7fäöüßA-Z\P{Ll}]|(?<=\p{L})[^\0-\x7fäöüß\P{Ll}](?=[a-z]|\P{L}|$)`,
    String.raw`(?<!\p{L})[^\0-\x7fÄÖÜ\P{Lu}](?=\p{Ll})`,
    String.raw`(?<=^|[\s(/])[„‚»«](?=[\p{L}\d§])|(?<=[\p{L}\d.,!?)])[“”‘’»«](?=[\s.,;:!?)/-]|$)`,
    String.raw`(?<=\p{L})’(?=\p{L})|(?<=[\p{L}\s])…|(?<=[\s\d])[–—](?=[\s\d])|(?<=^[ \t]{0,20})[•·–]`,
    String.raw`(?<=\d\s?|\s)€|€(?=\s?\d)|§(?=§?\s?\d)|(?<=\d\s?)[°²³½]|(?<=m)[²³]`,
  ].join('|'),
  'gmu',
);

/** What stands in no letter: controls, what no encoding has, frames of DOS beside letters. */
const STRANGE = /[\x80-\x9f\ufffd\uf8ff]|(?<=\p{L})[\u2500-\u259f]|[\u2500-\u259f](?=\p{L})/gu;

/** How German the signs beyond ASCII are: each at home counts for, others against, strange ones the most. */
function germanScore(text: string): number {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const home = text.match(AT_HOME)?.length ?? 0;
  return 2 * home - foreign - 2 * (text.match(STRANGE)?.length ?? 0);
}
