import { inflateSync } from 'node:zlib';

/** Bytes of object streams that are unpacked, each and together. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const MAX_UNPACKED_SUM = 128 * 1024 * 1024;

/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY_WINDOW = 4096;

/**
 * The parts of a PDF that are no stream data, names spelled out, and its object streams as if their objects stood in
 * the file one by one.
 */
export function* textsOf(bytes: Buffer, onTorn: () => void): Generator<string> {
  const encrypted = bytes.includes('/Encrypt');
  let at = 0;
  let unpacked = 0;
  let shown = 0;
  while (at < bytes.length) {
    const start = bytes.indexOf('stream', at);
    if (start < 0) break;
    at = start + 6;
    const before = bytes.toString('latin1', Math.max(shown, start - DICTIONARY_WINDOW), start);
    if (!/>>\s*$/.test(before)) continue;
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    yield spellOut(bytes.toString('latin1', shown, start));
    shown = at;
    const stream = streamFrom(bytes, at, dictionary);
    if (!stream.whole || (!encrypted && !startsAsCoded(stream.data, dictionary))) onTorn();
    if (stream.end < 0) continue;
    if (/\/ObjStm\b/.test(dictionary)) {
      const text = objectsIn(unpack(stream.data), dictionary);
      unpacked += text.length;
      if (unpacked <= MAX_UNPACKED_SUM) yield spellOut(text);
    }
    at = stream.end + 9;
    shown = at;
  }
  yield spellOut(bytes.toString('latin1', shown));
}

/** The data of a stream, and whether its end is where its dictionary says. */
function streamFrom(
  bytes: Buffer,
  keywordEnd: number,
  dictionary: string,
): { data: Buffer; end: number; whole: boolean } {
  const from = keywordEnd + (bytes[keywordEnd] === 0x0d ? 2 : 1);
  const length = /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const told = from + Number(length ?? 0);
  const near = /^\s{0,4}(?=endstream)/.exec(bytes.toString('latin1', told, told + 16))?.[0].length;
  const fits = length !== undefined && near !== undefined;
  const end = fits ? told + near : bytes.indexOf('endstream', from);
  const data = bytes.subarray(from, fits ? told : Math.max(from, end));
  return { data, end, whole: end >= 0 && (fits || length === undefined) };
}

/** Whether data begins as its filter wants: zlib header (RFC 1950), clear code of LZW. */
function startsAsCoded(data: Buffer, dictionary: string): boolean {
  const [first = 0, second = 0] = data;
  if (data.length < 2) return true;
  if (/\/Colors\s+\d{3,}/.test(dictionary)) return false;
  const picture = /\/(?:JBIG2|DCT|JPX|CCITTFax)Decode\b/.test(dictionary);
  if (picture && !/\/Width\b/.test(dictionary)) return false;
  if (/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary)) {
    return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
  }
  return !/\/Filter\s*\[?\s*\/LZWDecode\b/.test(dictionary) || first === 0x80;
}

function unpack(stream: Buffer): string {
  try {
    return inflateSync(stream, { maxOutputLength: MAX_UNPACKED, finishFlush: 2 }).toString(
      'latin1',
    );
  } catch {
    // Encrypted, another filter, or damaged: what PDFium makes of it is asked as well.
    return '';
  }
}

/** What an object stream holds (ISO 32000-2 §7.5.7), each object with its number before it; as it is where that is not in order. */
function objectsIn(text: string, dictionary: string): string {
  const first = Number(/\/First\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const places = numbers.filter((_, at) => at % 2 === 1).map((offset) => first + offset);
  if (places.length === 0 || places.some((place, at) => !(place >= (places[at - 1] ?? first))))
    return text;
  return places
    .map((place, at) => `${numbers[2 * at]} 0 obj ${text.slice(place, places[at + 1])} endobj\n`)
    .join('');
}

/** `#53` in a name stands for `S` (ISO 32000-2 §7.3.5). */
function spellOut(text: string): string {
  if (!/\/[^\s/<>[\]()]*#[0-9a-fA-F]{2}/.test(text)) return text;
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
