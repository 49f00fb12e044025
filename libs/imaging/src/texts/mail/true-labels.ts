import { truerLabel } from '../charset.js';

/** Bytes of a body by which its label is judged. */
const MOST_JUDGED = 256 * 1024;

/** Parts of one mail whose labels are looked at. */
const MOST_PARTS = 200;

/** A field with its folded lines (RFC 5322 §2.2.3) that names the encoding of a text (RFC 2045 §5.1). */
const TEXT_FIELD = /^content-type:[ \t]*text\/[^\n]*(?:\n[ \t][^\n]*)*/gim;

const CHARSET = /(charset\s*=\s*"?)([\w.:-]+)/i;

/**
 * A mail whose parts say the encoding that they have: senders write `us-ascii` or `iso-8859-1` over UTF-8, and
 * `utf-8` over windows-1252. A label is changed only where the bytes contradict it.
 */
export function withTrueLabels(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  let parts = 0;
  const mended = text.replace(TEXT_FIELD, (field: string, at: number) => {
    const label = CHARSET.exec(field)?.[2];
    if (label === undefined || (parts += 1) > MOST_PARTS) return field;
    const truer = truerLabel(bodyAt(text, at, at + field.length), label);
    return truer === null ? field : field.replace(CHARSET, `$1${truer}`);
  });
  return mended === text ? bytes : Buffer.from(mended, 'latin1');
}

/** The decoded beginning of the body whose header has a field at `[start, end)`. */
function bodyAt(text: string, start: number, end: number): Buffer {
  const rest = text.slice(end, end + MOST_JUDGED);
  const gap = /\n\r?\n/.exec(rest);
  if (!gap) return Buffer.alloc(0);
  const before = text.slice(Math.max(0, start - 4_096), start);
  const blank = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n\r\n'));
  const header = before.slice(blank + 1) + rest.slice(0, gap.index);
  const body = rest.slice(gap.index + gap[0].length);
  const border = /(?:^|\n)--[^\s-]/.exec(body);
  if (border) return decoded(body.slice(0, border.index), header);
  return decoded(rest.length < MOST_JUDGED ? body : wholeLines(body), header);
}

/** A text up to its last complete line: a sign written as `=C3=BC` is not cut in two. */
function wholeLines(text: string): string {
  const end = text.lastIndexOf('\n');
  return end < 0 ? text : text.slice(0, end + 1);
}

/** The bytes behind a transfer encoding (RFC 2045 §6). */
function decoded(body: string, header: string): Buffer {
  const [, encoding = ''] =
    [...header.matchAll(/^content-transfer-encoding:\s*([\w-]+)/gim)].at(-1) ?? [];
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
