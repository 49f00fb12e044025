/** Bytes by which an 8-bit encoding is guessed. */
const SAMPLE = 64 * 1024;

/** DOS code page 850, which Node does not know: the upper half. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Bytes to text by the mark at the start, the declared encoding, UTF-8 if valid, else a guess. */
export function decodeText(bytes: Buffer, declared?: string): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const named = declared && !/^utf-?8$/i.test(declared) ? decoderFor(declared) : null;
  if (named) return named.decode(bytes);
  return decodeUtf8(bytes) ?? decodeGuessed(bytes);
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
    (part: Buffer) => new TextDecoder('windows-1252').decode(part),
    decodeCp850,
    (part: Buffer) => new TextDecoder('macintosh').decode(part),
  ] as const;
  const sample = bytes.subarray(0, SAMPLE);
  let best: (part: Buffer) => string = decoders[0];
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

/** How German the letters beyond ASCII are: each umlaut beside a letter counts for, others against. */
function germanScore(text: string): number {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const german = text.match(/[äöüß](?=[a-zäöüß\s.,;-])|[ÄÖÜ](?=[a-zA-Z])|§ ?\d/g)?.length ?? 0;
  return 2 * german - foreign;
}
