import { decodeText, decoderFor } from '../charset.js';
import { htmlBytesToText } from '../markup.js';
import type { CompoundFile } from '../office/compound-file.js';
import { rtfToText } from '../office/rtf.js';
import { unpackRtf } from './compressed-rtf.js';
import { addHeader, type MailText } from './mail-text.js';
import { isAttachment, nameOfAttachment, type MailPart } from './parts.js';

/** Properties ([MS-OXPROPS]) by their id as it stands in the names of streams. */
const P = {
  messageClass: '001A',
  subject: '0037',
  senderName: '0C1A',
  senderAddress: '0C1F',
  senderSmtp: '5D01',
  to: '0E04',
  cc: '0E03',
  body: '1000',
  rtf: '1009',
  html: '1013',
  attachment: '3701',
  shortName: '3704',
  longName: '3707',
  mime: '370E',
  messageId: '1035',
  references: '1039',
  inReplyTo: '1042',
};

/** Properties of a message that hold its times and code page, in the stream of fixed ones. */
const TIMES = [0x0039, 0x0e06];
const CODE_PAGES = [0x3ffd, 0x3fde];

/** Milliseconds from 1601 to 1970. */
const FILETIME_EPOCH = 11_644_473_600_000n;

/** Attachments of one message that are looked at. */
const MAX_ATTACHMENTS = 500;

/** Bytes of a line of a header. */
const MAX_LINE = 64 * 1024;

/** Bytes of a body. */
const MAX_BODY = 32 * 1024 * 1024;

/** True for an Outlook message and not another file in the same container. */
export function isOutlookMail(file: CompoundFile): boolean {
  return file.has('__properties_version1.0');
}

/**
 * A message as Outlook saves it ([MS-OXMSG]): adds header lines and text, and answers the parts.
 * `place` is the storage it lies in, with a slash at the end.
 */
export function addOutlookMail(file: CompoundFile, mail: MailText, place = ''): MailPart[] {
  const message = new Storage(file, place);
  const parts = attachmentPlaces(file, place).map((at) => attachmentOf(file, at));
  const kind = message.text(P.messageClass);
  if (/SMIME\.MultipartSigned/i.test(kind)) mail.flags.add('MAIL.SIGNED');
  addHeader(headerOf(message, parts), mail);
  addBody(message, mail);
  return parts;
}

function headerOf(message: Storage, parts: readonly MailPart[]) {
  const name = message.text(P.senderName);
  const smtp = message.text(P.senderSmtp) || message.text(P.senderAddress);
  const address = smtp.includes('@') && smtp !== name ? `<${smtp}>` : '';
  const names = (id: string): string[] => (message.text(id) ? [message.text(id)] : []);
  return {
    from: `${name} ${address}`.trim(),
    to: names(P.to),
    cc: names(P.cc),
    date: message.time(),
    subject: message.text(P.subject),
    attachments: parts.filter(isAttachment).map(nameOfAttachment),
    identifiers: {
      messageId: message.text(P.messageId),
      inReplyTo: message.text(P.inReplyTo),
      references: message.text(P.references),
    },
  };
}

function addBody(message: Storage, { sink }: MailText): void {
  const body = message.text(P.body, MAX_BODY);
  const html = message.binary(P.html);
  const packed = message.binary(P.rtf);
  const rtf = packed && unpackRtf(packed);
  if (body.trim()) sink.add(body);
  else if (html) htmlBytesToText(html, sink);
  else if (rtf) rtfToText(rtf, sink);
  sink.add('\n');
}

function attachmentPlaces(file: CompoundFile, place: string): string[] {
  const places = new Set<string>();
  for (const path of file.paths()) {
    if (!path.startsWith(`${place}__attach_version1.0_#`)) continue;
    places.add(path.slice(0, path.indexOf('/', place.length) + 1));
  }
  return [...places].slice(0, MAX_ATTACHMENTS);
}

function attachmentOf(file: CompoundFile, place: string): MailPart {
  const storage = new Storage(file, place);
  const name = storage.text(P.longName) || storage.text(P.shortName);
  const embedded = `${place}__substg1.0_${P.attachment}000D`;
  if (file.has(embedded)) {
    const message = (mail: MailText) => addOutlookMail(file, mail, `${embedded}/`);
    return { name, mime: 'message/rfc822', inline: false, content: Buffer.alloc(0), message };
  }
  const mime = storage.text(P.mime) || 'application/octet-stream';
  return { name, mime, inline: false, content: storage.binary(P.attachment) ?? Buffer.alloc(0) };
}

/** One storage of properties: a message or an attachment. */
class Storage {
  private readonly fixed: Buffer;

  constructor(
    private readonly file: CompoundFile,
    private readonly place: string,
  ) {
    this.fixed = file.stream(`${place}__properties_version1.0`) ?? Buffer.alloc(0);
  }

  text(id: string, limit = MAX_LINE): string {
    const wide = this.file.stream(`${this.place}__substg1.0_${id}001F`, limit);
    if (wide) return wide.toString('utf16le').replace(/\0+$/, '');
    const narrow = this.file.stream(`${this.place}__substg1.0_${id}001E`, limit);
    return narrow ? this.decode(narrow).replace(/\0+$/, '') : '';
  }

  binary(id: string): Buffer | null {
    return this.file.stream(`${this.place}__substg1.0_${id}0102`);
  }

  time(): Date | null {
    for (const id of TIMES) {
      const at = this.fixedAt(id, 0x40);
      if (at < 0) continue;
      const ticks = this.fixed.readBigUInt64LE(at);
      const date = new Date(Number(ticks / 10_000n - FILETIME_EPOCH));
      if (!Number.isNaN(date.getTime())) return date;
    }
    return null;
  }

  private decode(bytes: Buffer): string {
    const page = CODE_PAGES.map((id) => this.fixedAt(id, 0x03)).find((at) => at >= 0);
    const label = page === undefined ? 1252 : this.fixed.readUInt32LE(page);
    return decoderFor(`windows-${label}`)?.decode(bytes) ?? decodeText(bytes);
  }

  /** The place of a value among the fixed properties ([MS-OXMSG] 2.4), or -1. */
  private fixedAt(id: number, type: number): number {
    const headers = [32, 24, 8].filter((size) => (this.fixed.length - size) % 16 === 0);
    for (let at = headers[0] ?? 32; at + 16 <= this.fixed.length; at += 16) {
      if (this.fixed.readUInt16LE(at) === type && this.fixed.readUInt16LE(at + 2) === id)
        return at + 8;
    }
    return -1;
  }
}
