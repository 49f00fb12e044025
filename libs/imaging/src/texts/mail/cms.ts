/** Object identifiers of RFC 5652 in DER. */
const KINDS = [
  { oid: '06092a864886f70d010702', kind: 'signed' },
  { oid: '06092a864886f70d010703', kind: 'enveloped' },
  { oid: '060b2a864886f70d0109100117', kind: 'enveloped' },
] as const;

/** Nesting of lengths that come at the end (BER, X.690 §8.1.3.6). */
const MAX_DEPTH = 24;

interface Element {
  readonly tag: number;
  /** Place of the first byte inside. */
  readonly start: number;
  /** Place behind the last byte inside; null where the length is not stated. */
  readonly end: number | null;
}

/** What a message in the Cryptographic Message Syntax is, DER or PEM; null for other bytes. */
export function cmsKind(bytes: Buffer): 'signed' | 'enveloped' | null {
  const der = fromPem(bytes);
  if (der[0] !== 0x30) return null;
  const head = der.subarray(0, 32).toString('hex');
  return KINDS.find(({ oid }) => head.includes(oid))?.kind ?? null;
}

/**
 * The way from `ContentInfo` to the octets of the content (RFC 5652 §3, §5.1): into an element, or to
 * the one behind it.
 */
const TO_CONTENT = ['in', 'next', 'in', 'in', 'next', 'next', 'in', 'next', 'in'] as const;

/** The content under the signature, or null where it is detached or damaged. */
export function signedContent(bytes: Buffer): Buffer | null {
  const der = fromPem(bytes);
  let element = open(der, 0);
  for (const step of TO_CONTENT) {
    if (!element) return null;
    element = step === 'in' ? open(der, element.start) : next(der, element);
  }
  return element && octetsOf(der, element);
}

function fromPem(bytes: Buffer): Buffer {
  const text = bytes.subarray(0, 64).toString('latin1');
  if (!/^-----BEGIN (?:PKCS7|CMS)-----/.test(text)) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/-----[^-]*-----/g, ''), 'base64');
}

function open(der: Buffer, at: number): Element | null {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return null;
  if (first === 0x80) return { tag, start: at + 2, end: null };
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  if (count > 5 || at + 2 + count > der.length) return null;
  const start = at + 2 + count;
  return { tag, start, end: start + der.readUIntBE(at + 2, count) };
}

function next(der: Buffer, element: Element): Element | null {
  const at = behind(der, element, 0);
  return at === null ? null : open(der, at);
}

/** The place behind an element; looks through it where its length is not stated. */
function behind(der: Buffer, element: Element, depth: number): number | null {
  if (element.end !== null) return element.end;
  let at: number | null = element.start;
  while (at !== null && at < der.length) {
    const child = open(der, at);
    if (!child || depth >= MAX_DEPTH) return null;
    if (child.tag === 0 && child.end === child.start) return child.end;
    at = behind(der, child, depth + 1);
  }
  return null;
}

/** An octet string, which may come as one piece or as a list of pieces. */
function octetsOf(der: Buffer, octets: Element): Buffer | null {
  if (octets.tag === 0x04) return der.subarray(octets.start, octets.end ?? undefined);
  if (octets.tag !== 0x24) return null;
  const pieces: Buffer[] = [];
  const last = octets.end ?? der.length;
  for (let at = octets.start; at < last;) {
    const piece = open(der, at);
    if (piece?.tag !== 0x04 || piece.end === null) break;
    pieces.push(der.subarray(piece.start, piece.end));
    at = piece.end;
  }
  return Buffer.concat(pieces);
}
