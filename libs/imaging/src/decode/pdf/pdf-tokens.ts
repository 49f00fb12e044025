import { textsOf } from './pdf-texts.js';

/** Names that a PDF uses, found in its bytes whether or not its structure can be followed. */
export interface PdfTokens {
  readonly javascript: boolean;
  readonly launch: boolean;
  readonly xfa: boolean;
  readonly attachments: boolean;
  /** Something says which files belong to it (ISO 32000-2 §14.13). */
  readonly associated: boolean;
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

/** How the names are written that say something about a document (ISO 32000-2). */
const NAMES = {
  javascript: /\/JavaScript\b|\/JS[\s(<]/,
  launch: /\/S\s*\/Launch\b/,
  xfa: /\/XFA[\s[(/]/,
  notes: /\/Subtype\s*\/Text(?![\w-])/,
  portfolio: /\/Collection\s*(?:<<|\d+\s+\d+\s+R)/,
  attachments: /\/FileAttachment\b|\/EmbeddedFile\b|\/EF\s*<</,
  associated: /\/AF\s*[[\d]/,
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
  for (const text of textsOf(bytes, { torn: () => (torn = true) })) {
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
    associated: names.has('associated'),
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
