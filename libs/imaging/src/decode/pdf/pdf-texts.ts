import { inflateSync } from 'node:zlib';

/** Bytes of object streams that are unpacked, each and together. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const MAX_UNPACKED_SUM = 128 * 1024 * 1024;

/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY_WINDOW = 4096;

/** A stream in the bytes of a PDF. */
export interface PdfStream {
  /** Number of its object; 0 where none stands before it. */
  readonly number: number;
  readonly dictionary: string;
  /** Where its data are; to the end of the file where they have none. */
  readonly start: number;
  readonly end: number;
  readonly endless: boolean;
}

/** What may be told on the way through a PDF. */
export interface PdfWatch {
  torn?(): void;
  stream?(found: PdfStream): void;
}

/**
 * The parts of a PDF that are no stream data, names spelled out, and its object streams as if their objects stood in
 * the file one by one.
 */
export function* textsOf(bytes: Buffer, watch: PdfWatch = {}): Generator<string> {
  const encrypted = bytes.includes('/Encrypt');
  // Where there is none any more, none is looked for again and again.
  const lastEnd = bytes.lastIndexOf(END);
  let unpacked = 0;
  let shown = 0;
  for (let at = nextKeyword(bytes, 0, shown); at >= 0;) {
    yield spellOut(bytes.toString('latin1', shown, at));
    const { stream, behind, fits } = streamFrom(bytes, at, { shown, lastEnd });
    const data = bytes.subarray(stream.start, stream.end);
    const sound = fits && (encrypted || startsAsCoded(data, stream.dictionary));
    tell(watch, stream, sound);
    if (!stream.endless && /\/ObjStm\b/.test(stream.dictionary)) {
      const text = objectsIn(unpack(data), stream.dictionary);
      unpacked += text.length;
      if (unpacked <= MAX_UNPACKED_SUM) yield spellOut(text);
    }
    shown = behind;
    at = nextKeyword(bytes, behind, shown);
  }
  yield spellOut(bytes.toString('latin1', shown));
}

function tell(watch: PdfWatch, stream: PdfStream, sound: boolean): void {
  if (!sound) watch.torn?.();
  watch.stream?.(stream);
}

const KEYWORD = 'stream';
const END = 'endstream';

/** Where the next keyword behind a dictionary stands, -1 where there is none; `shown` ends what is known already. */
function nextKeyword(bytes: Buffer, from: number, shown: number): number {
  let at = bytes.indexOf(KEYWORD, from);
  while (at >= 0 && !textBefore(bytes, at, shown).trimEnd().endsWith('>>'))
    at = bytes.indexOf(KEYWORD, at + KEYWORD.length);
  return at;
}

/** What stands before a keyword and after the last stream, as far as a dictionary reaches. */
function textBefore(bytes: Buffer, at: number, shown: number): string {
  return bytes.toString('latin1', Math.max(shown, at - DICTIONARY_WINDOW), at);
}

/** The stream behind its keyword, what comes behind it, and whether it ends where its dictionary says. */
function streamFrom(
  bytes: Buffer,
  keyword: number,
  { shown, lastEnd }: { readonly shown: number; readonly lastEnd: number },
): { stream: PdfStream; behind: number; fits: boolean } {
  const before = textBefore(bytes, keyword, shown);
  const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
  const number = numberBefore(before);
  const start = behindLineEnd(bytes, keyword + KEYWORD.length);
  const length = /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const told = length === undefined ? null : endAsTold(bytes, start + Number(length));
  const found = told ?? (start > lastEnd ? -1 : bytes.indexOf(END, start));
  if (found < 0) {
    const stream = { number, dictionary, start, end: bytes.length, endless: true };
    return { stream, behind: keyword + KEYWORD.length, fits: false };
  }
  const end = told === null ? found : start + Number(length);
  return {
    stream: { number, dictionary, start, end, endless: false },
    behind: found + END.length,
    fits: length === undefined || told !== null,
  };
}

/** One line end; a carriage return alone is none, but is written (ISO 32000-2 §7.3.8.1). */
function behindLineEnd(bytes: Buffer, at: number): number {
  return at + (bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1);
}

/** Where the keyword for the end stands, near the place where it should; null where it does not. */
function endAsTold(bytes: Buffer, told: number): number | null {
  const blanks = /^\s{0,4}(?=endstream)/.exec(bytes.toString('latin1', told, told + 16));
  return blanks && told + blanks[0].length;
}

/** The number of the object whose dictionary ends a text; 0 where it does not begin in it. */
function numberBefore(text: string): number {
  const start = text.lastIndexOf(' obj');
  return Number(/(\d{1,10})\s+\d{1,5}$/.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? 0);
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
