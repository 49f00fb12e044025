import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { plainSigns } from '#libs/kernel';
import { decodeText, decodeUtf8 } from '../charset.js';
import { htmlToText } from '../markup.js';
import { rtfToText } from '../office/rtf.js';
import { TextSink } from '../text-sink.js';
import { takeEncodedFiles } from '../uuencode.js';
import { joinAlternatives } from './alternatives.js';
import { calendarToText } from './calendar.js';
import { addHeader, type MailText } from './mail-text.js';
import { encodedPart, isAttachment, nameOfAttachment, type MailPart } from './parts.js';
import { withTrueLabels } from './true-labels.js';

/** Parts inside parts of one mail; honest ones have four. */
const MAX_NESTING = 64;

/** Bytes of all headers of one mail. */
const MAX_HEADERS = 2 * 1024 * 1024;

/**
 * A mail as it was sent (RFC 5322, MIME): adds header lines and
 * text, and answers the parts that are left.
 *
 * @throws an error of postal-mime where the structure is deeper or the headers are longer than any
 * honest mail has them
 */
export async function addInternetMail(bytes: Buffer, mail: MailText): Promise<MailPart[]> {
  const sent = withBorders(bytes);
  const declared = asDeclared(bytes);
  const mended = withTrueLabels(declared === bytes ? sent : withBorders(declared));
  const parsed = await parse(mended);
  const { text, files } = takeEncodedFiles(parsed.text ?? '');
  parsed.text = text;
  if (files.some(({ torn }) => torn)) mail.flags.add('ORIGINAL.DAMAGED');
  const parts = [...parsed.attachments.map(toPart), ...files.map(encodedPart)];
  addHeader(headerOf(parsed, parts), mail);
  addBody(parsed, formsOfText(parsed, parts, mended), mail);
  return mended === sent ? parts : withContentAsSent(parts, await parse(sent));
}

function parse(bytes: Buffer): Promise<Email> {
  return PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: MAX_NESTING,
    maxHeadersSize: MAX_HEADERS,
  });
}

/** Calendars, which postal-mime puts into UTF-8 by their label: the mended one keeps more of them. */
const RECODED = /^(?:text\/calendar|application\/ics)$/;

/** What hangs on a mail is what was sent, byte for byte; labels and letters are mended for its text alone. */
function withContentAsSent(parts: readonly MailPart[], { attachments }: Email): MailPart[] {
  return parts.map((part, at) => {
    const sent = attachments[at];
    return !sent || RECODED.test(part.mime) ? part : { ...part, content: toPart(sent).content };
  });
}

/** Old programs send letters beyond ASCII and say nothing of their encoding; then it is guessed. */
function asDeclared(bytes: Buffer): Buffer {
  if (decodeUtf8(bytes) !== null || /charset/i.test(bytes.toString('latin1'))) return bytes;
  return Buffer.from(decodeText(bytes), 'utf8');
}

/**
 * A part that claims to have parts and names no border between them holds a mail, as gateways attach
 * signed ones; a whole mail that does is text (RFC 2045 §5.2 says nothing better).
 */
function withBorders(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (!/^content-type:\s*multipart\//im.test(text)) return bytes;
  const headerEnd = text.search(/\r?\n\r?\n/);
  const fixed = text.replace(
    /^content-type:\s*multipart\/[\w.+-]+[^\n]*(?:\n[ \t][^\n]*)*/gim,
    (field: string, at: number) => {
      if (/boundary/i.test(field)) return field;
      return field.replace(
        /multipart\/[\w.+-]+/i,
        at < headerEnd ? 'text/plain' : 'message/rfc822',
      );
    },
  );
  return fixed === text ? bytes : Buffer.from(fixed, 'latin1');
}

function headerOf(parsed: Email, parts: readonly MailPart[]) {
  const when = parsed.date === undefined ? null : new Date(parsed.date);
  return {
    from:
      [parsed.from ?? parsed.sender].flatMap((address) => (address ? names(address) : []))[0] ?? '',
    to: (parsed.to ?? []).flatMap(names),
    cc: (parsed.cc ?? []).flatMap(names),
    date: when && Number.isNaN(when.getTime()) ? (parsed.date ?? null) : when,
    subject: parsed.subject ?? '',
    attachments: parts.filter(isAttachment).map(nameOfAttachment),
    identifiers: parsed,
  };
}

function names(address: Address): string[] {
  if (address.group) return address.group.flatMap(names);
  const { name, address: place } = address;
  if (!name || name === place) return place ? [place] : [];
  return [place ? `${name} <${place}>` : name];
}

function addBody(parsed: Email, forms: FormsOfText, { sink, flags }: MailText): void {
  if (parsed.text?.includes('-----BEGIN PGP MESSAGE-----')) flags.add('MAIL.ENCRYPTED');
  const written = joinAlternatives(
    plainSigns(withoutBinaryLines(parsed.text ?? '')),
    parsed.html ? textOfHtml(parsed.html) : '',
  );
  const said = joinAlternatives(written, forms.alternatives.join('\n'));
  const all = [said, ...forms.more].filter((text) => text.trim() !== '');
  sink.add(`${all.join('\n\n')}\n\n`);
}

/** Nameless texts beside the plain one and the HTML: those that may say the same again, and those that say more. */
interface FormsOfText {
  readonly alternatives: readonly string[];
  readonly more: readonly string[];
}

/** Kinds of text in which a program says the same again (RFC 2046 §5.1.4). */
const SAYS_AGAIN = /^text\/(?:calendar|rtf|richtext|enriched)$/;

/** postal-mime does not tell in which multipart a part was: alternatives come without a disposition. */
function formsOfText(
  { attachments }: Email,
  parts: readonly MailPart[],
  bytes: Buffer,
): FormsOfText {
  const forms: { alternatives: string[]; more: string[] } = { alternatives: [], more: [] };
  const texts = [...parts.entries()].filter(([, part]) => isFormOfText(part));
  if (texts.length === 0) return forms;
  const hasAlternatives = /^content-type:\s*multipart\/alternative/im.test(
    bytes.toString('latin1'),
  );
  for (const [at, part] of texts) {
    const isApart = attachments[at]?.disposition === 'attachment' || !SAYS_AGAIN.test(part.mime);
    const list = hasAlternatives && !isApart ? forms.alternatives : forms.more;
    list.push(textOfPart(part));
  }
  return forms;
}

/** What people read; style sheets, programs and data come as parts as well. */
const FORMS = /^text\/(?:(?:x-v)?calendar|html|rtf|richtext|enriched|plain|csv|(?:x-)?vcard)$/;

/** Texts that come without a name and are neither plain nor HTML: an invitation, RTF, a card. */
function isFormOfText({ name, mime, inline }: MailPart): boolean {
  return name === '' && !inline && FORMS.test(mime);
}

function textOfPart({ mime, content }: MailPart): string {
  const text = decodeText(content);
  if (mime === 'text/calendar') return plainSigns(calendarToText(text));
  if (mime === 'text/html') return textOfHtml(text);
  const isRtf = content.subarray(0, 5).toString('latin1') === '{\\rtf';
  const sink = new TextSink();
  if (isRtf) rtfToText(content, sink);
  else sink.add(text);
  return sink.toString();
}

function textOfHtml(html: string): string {
  const sink = new TextSink();
  htmlToText(html, sink);
  return sink.toString();
}

/** Files in yEnc between the lines of a text are no text. */
function withoutBinaryLines(text: string): string {
  if (!/^=ybegin /m.test(text)) return text;
  let inside = false;
  const kept = text.split('\n').filter((line) => {
    if (line.startsWith('=ybegin ')) inside = true;
    const keep = !inside;
    if (/^=yend\b/.test(line)) inside = false;
    return keep;
  });
  return kept.join('\n');
}

function toPart({ filename, mimeType, related, content }: Attachment): MailPart {
  return {
    name: plainSigns(filename ?? ''),
    mime: mimeType,
    inline: related ?? false,
    // postal-mime gives strings only where an encoding was asked for.
    content: typeof content === 'string' ? Buffer.from(content) : bufferOf(content),
  };
}

function bufferOf(content: ArrayBuffer | Uint8Array): Buffer {
  return content instanceof Uint8Array
    ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    : Buffer.from(content);
}
