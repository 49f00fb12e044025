import { decodeText } from '../charset.js';
import { htmlBytesToText } from '../markup.js';
import { rtfToText } from '../office/rtf.js';
import { unpackRtf } from './compressed-rtf.js';
import { addHeader, type MailText } from './mail-text.js';
import { isAttachment, nameOfAttachment, type MailPart } from './parts.js';
import { TnefFiles } from './tnef-files.js';
import { isTnef } from './tnef-shape.js';

/** Attributes ([MS-OXTNEF] 2.1.3.2). */
const ATT = {
  subject: 0x8004,
  body: 0x800c,
  attachTitle: 0x8010,
  attachData: 0x800f,
  attachBegin: 0x9002,
  props: 0x9003,
  attachProps: 0x9005,
};

/** Properties ([MS-OXPROPS]): id and what it is. */
const PROP = {
  subject: 0x0037,
  topic: 0x0070,
  body: 0x1000,
  report: 0x1001,
  rtf: 0x1009,
  html: 0x1013,
  attachData: 0x3701,
  longName: 0x3707,
};

/** Properties of one list that are looked at. */
const MAX_PROPS = 2_000;

interface Found {
  subject: string;
  body: string;
  rtf: Buffer | null;
  html: Buffer | null;
  readonly files: TnefFiles;
}

/**
 * Adds the text of a TNEF stream and answers the files in it; it ends where the bytes stop making sense.
 */
export function addTnef(bytes: Buffer, mail: MailText): MailPart[] {
  const files = new TnefFiles();
  const found: Found = { subject: '', body: '', rtf: null, html: null, files };
  let at = 6;
  while (at + 9 <= bytes.length) {
    const attribute = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    take(attribute, bytes.subarray(at + 9, at + 9 + length), found);
    at += 9 + length + 2;
  }
  const none = { from: '', to: [], cc: [], date: null, identifiers: {} };
  const parts = files.parts();
  const attachments = parts.filter(isAttachment).map(nameOfAttachment);
  addHeader({ ...none, subject: found.subject, attachments }, mail);
  addBody(found, mail);
  return parts;
}

function addBody({ body, rtf, html }: Found, { sink }: MailText): void {
  const unpacked = rtf && unpackRtf(rtf);
  if (body) sink.add(body);
  else if (html) htmlBytesToText(html, sink);
  else if (unpacked) rtfToText(unpacked, sink);
  sink.add('\n');
}

function take(attribute: number, data: Buffer, found: Found): void {
  if (attribute === ATT.subject) found.subject ||= ended(decodeText(data));
  else if (attribute === ATT.body) found.body ||= ended(decodeText(data));
  else if (attribute === ATT.props)
    eachProperty(data, (id, value) => takeProperty(id, value, found));
  else takeOfFile(attribute, data, found.files);
}

function takeOfFile(attribute: number, data: Buffer, files: TnefFiles): void {
  if (attribute === ATT.attachBegin) files.begin();
  else if (attribute === ATT.attachTitle) files.title(ended(decodeText(data)));
  else if (attribute === ATT.attachData) files.content(data);
  else if (attribute === ATT.attachProps) {
    eachProperty(data, (id, value, text) => {
      if (id === PROP.longName && text) files.longName(text);
      // A message inside: the id of its interface, then a stream of its own ([MS-OXTNEF] 2.1.3.4).
      else if (id === PROP.attachData && isTnef(value.subarray(16))) {
        files.content(value.subarray(16));
      }
    });
  }
}

function takeProperty(id: number, value: Buffer, found: Found): void {
  if (id === PROP.rtf) found.rtf = value;
  else if (id === PROP.html) found.html = value;
  else if (id === PROP.subject || id === PROP.topic) found.subject ||= textOf(value);
  else if (id === PROP.body || id === PROP.report) found.body ||= textOf(value);
}

/** Values of properties ([MS-OXTNEF] 2.1.3.4); fixed sizes are skipped, the rest is handed out. */
function eachProperty(data: Buffer, visit: Visit): void {
  if (data.length < 4) return;
  const count = Math.min(MAX_PROPS, data.readUInt32LE(0));
  let at = 4;
  for (let index = 0; index < count && at + 4 <= data.length; index += 1) {
    const type = data.readUInt16LE(at);
    const id = data.readUInt16LE(at + 2);
    at = behindName(data, at + 4, id);
    const fixed = FIXED.get(type & 0xefff);
    if (fixed !== undefined) {
      const values = type & MANY && at + 4 <= data.length ? data.readUInt32LE(at) : 1;
      at += fixed * values + (type & MANY ? 4 : 0);
    } else at = visitValues(data, at, (value) => visit(id, value, shown(type, value)));
  }
}

type Visit = (id: number, value: Buffer, text: string) => void;

/** The bit of a type that has a list of values. */
const MANY = 0x1000;

/** Values with their lengths; answers the place behind them. */
function visitValues(data: Buffer, start: number, visit: (value: Buffer) => void): number {
  if (start + 4 > data.length) return data.length;
  let at = start + 4;
  for (let left = data.readUInt32LE(start); left > 0 && at + 4 <= data.length; left -= 1) {
    const length = data.readUInt32LE(at);
    visit(data.subarray(at + 4, at + 4 + length));
    at += 4 + Math.ceil(length / 4) * 4;
  }
  return at;
}

function shown(type: number, value: Buffer): string {
  return (type & 0xff) === 0x1f ? ended(value.toString('utf16le')) : textOf(value);
}

/** Bytes of values of a fixed size, by type, with their padding. */
const FIXED = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);

/** A property of the upper range has a name: a GUID and a number or a string. */
function behindName(data: Buffer, at: number, id: number): number {
  if (id < 0x8000 || at + 24 > data.length) return at;
  if (data.readUInt32LE(at + 16) === 0) return at + 24;
  return at + 24 + Math.ceil(data.readUInt32LE(at + 20) / 4) * 4;
}

function textOf(value: Buffer): string {
  return ended(decodeText(value));
}

/** Without the zero at the end. */
function ended(text: string): string {
  return text.replace(/\0.*/s, '');
}
