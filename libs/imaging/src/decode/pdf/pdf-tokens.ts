import { inflateSync } from 'node:zlib';

/** Names that a PDF uses, found in its bytes whether or not its structure can be followed. */
export interface PdfTokens {
  readonly javascript: boolean;
  readonly launch: boolean;
  readonly xfa: boolean;
  readonly attachments: boolean;
  /** Notes that are shown as an icon (ISO 32000-2 §12.5.6.4). */
  readonly notes: boolean;
  /** A collection of files with a cover sheet (ISO 32000-2 §12.3.5). */
  readonly portfolio: boolean;
  /** Embedded files have a crypt filter of their own (ISO 32000-2 §7.6.6). */
  readonly encryptedAttachments: boolean;
  /** A signature value with a byte range that is no mere grant of usage rights. */
  readonly signature: boolean;
  /** The author's signature, which restricts later changes (ISO 32000-2 §12.8.2.2). */
  readonly certified: boolean;
  /** A stream has no end or not where it says, does not begin as it is coded, or a trailer is open. */
  readonly torn: boolean;
  /** Pixels of the largest picture, as its dictionary claims. */
  readonly largestImage: number;
}

/** Bytes of object streams that are unpacked, each and together. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const MAX_UNPACKED_SUM = 128 * 1024 * 1024;

/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY_WINDOW = 4096;

/** How the names are written that say something about a document (ISO 32000-2). */
const NAMES = {
  javascript: /\/JavaScript\b|\/JS[\s(<]/,
  launch: /\/S\s*\/Launch\b/,
  xfa: /\/XFA[\s[(/]/,
  notes: /\/Subtype\s*\/Text(?![\w-])/,
  portfolio: /\/Collection\s*(?:<<|\d+\s+\d+\s+R)/,
  attachments: /\/FileAttachment\b|\/EmbeddedFile\b|\/EF\s*<</,
  encryptedAttachments: /\/EFF\s*\/(?!Identity\b)/,
  certified: /\/DocMDP\b/,
} as const;

/**
 * Looks through everything but the content of streams, and through object streams. Finds what a
 * reader could be made to find: damaged, hidden in object streams or spelled `/J#53`.
 */
export function findPdfTokens(bytes: Buffer): PdfTokens {
  const usageRights = new Set<string>();
  const signatures = new Set<string>();
  const names = new Set<keyof typeof NAMES>();
  let torn = false;
  let largestImage = 0;
  for (const text of textsOf(bytes, () => (torn = true))) {
    for (const [name, pattern] of Object.entries(NAMES)) {
      // The entries are those of the constant above.
      if (pattern.test(text)) names.add(name as keyof typeof NAMES);
    }
    torn ||= hasOpenTrailer(text) || pointsNowhere(text, bytes);
    largestImage = Math.max(largestImage, largestImageIn(text));
    for (const [, number = ''] of text.matchAll(/\/UR3?\s+(\d+)\s+\d+\s+R/g)) {
      usageRights.add(number);
    }
    for (const number of signaturesIn(text)) signatures.add(number);
  }
  return {
    javascript: names.has('javascript'),
    launch: names.has('launch'),
    xfa: names.has('xfa'),
    attachments: names.has('attachments'),
    notes: names.has('notes'),
    portfolio: names.has('portfolio'),
    encryptedAttachments: names.has('encryptedAttachments'),
    certified: names.has('certified'),
    signature: [...signatures].some((number) => !usageRights.has(number)),
    torn,
    largestImage,
  };
}

/** Whether a trailer opens more brackets than it closes. */
function hasOpenTrailer(text: string): boolean {
  return [...text.matchAll(/\btrailer\b([\s\S]{0,4096}?)startxref/g)].some(([, trailer = '']) => {
    const plain = trailer.replace(/\((?:\\.|[^\\)])*\)/g, '');
    const count = (sign: RegExp): number => plain.match(sign)?.length ?? 0;
    return count(/<</g) !== count(/>>/g) || count(/\[/g) !== count(/\]/g);
  });
}

/** Entries of a table of references that are followed. */
const MAX_ENTRIES = 20_000;

/** Whether a table of references (ISO 32000-2 §7.5.4) leads to where no such object is. */
function pointsNowhere(text: string, bytes: Buffer): boolean {
  const head = Math.max(0, bytes.subarray(0, 1024).indexOf('%PDF-'));
  const tables = text.matchAll(/(?:xref|[nf])\s+\d+\s+\d+\s+((?:\d{10}\s\d{5}\s[nf]\s+)+)/g);
  const entries = [...tables].flatMap(([, table = '']) => [
    ...table.matchAll(/(\d{10})\s\d{5}\sn/g),
  ]);
  return entries.slice(0, MAX_ENTRIES).some(([, offset]) => {
    const at = head + Number(offset);
    return !/^\s*\d+\s+\d+\s+obj\b/.test(bytes.toString('latin1', at, at + 32));
  });
}

/** Width times height of the largest picture whose dictionary stands at the end of a text. */
function largestImageIn(text: string): number {
  const dictionary = text.slice(text.lastIndexOf(' obj'));
  if (!/\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  const side = (name: string): number =>
    Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0);
  return side('Width') * side('Height');
}

/** Numbers of the objects that hold a signature value. */
function* signaturesIn(text: string): Generator<string> {
  for (const { index } of text.matchAll(/\/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+/g)) {
    const start = text.lastIndexOf(' obj', index);
    const end = text.indexOf('endobj', index);
    const object = text.slice(Math.max(0, start), end < 0 ? undefined : end);
    if (/\/TransformMethod\s*\/UR3?\b/.test(object) || !/\/Contents\b/.test(object)) continue;
    yield /(\d+)\s+\d+$/.exec(text.slice(Math.max(0, start - 24), Math.max(0, start)))?.[1] ?? '?';
  }
}

/** The parts of a PDF that are no stream data, names spelled out, and its object streams. */
function* textsOf(bytes: Buffer, onTorn: () => void): Generator<string> {
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
      const text = unpack(stream.data);
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

/** `#53` in a name stands for `S` (ISO 32000-2 §7.3.5). */
function spellOut(text: string): string {
  if (!/\/[^\s/<>[\]()]*#[0-9a-fA-F]{2}/.test(text)) return text;
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
