import type { OriginalFormat } from '../format/probe-result.js';
import { archiveReader } from './archive/archive.js';
import { cmsKind } from './mail/cms.js';
import {
  CMS_MIME,
  readCms,
  readInternetMail,
  readOutlookMail,
  readTnef,
  TNEF_MIME,
} from './mail/mail-reader.js';
import { isMail } from './mail/mail-shape.js';
import { isOutlookMail } from './mail/outlook-mail.js';
import { isTnef } from './mail/tnef-shape.js';
import { OLE_MIME, readBinaryOffice } from './office/binary.js';
import { CompoundFile, isCompoundFile } from './office/compound-file.js';
import { readZip } from './office/package.js';
import { rtfToText } from './office/rtf.js';
import { isPlainText, MAX_PLAIN, readPlain } from './plain.js';
import { readBounded, readRange, readWhole, type Source, type TextReading } from './reading.js';
import { TextSink } from './text-sink.js';

/** Bytes in which the end of a ZIP directory lies (APPNOTE 4.3.16: 22 and a comment). */
const ZIP_TAIL = 22 + 0xffff;

const RTF_MIME = 'application/rtf';

/** A format and how to read it; format and media type are what is said where reading fails. */
export interface Recognised {
  readonly format: OriginalFormat;
  readonly mime: string;
  readonly read: () => Promise<TextReading>;
}

/** The reader for what a file is by its bytes; null where it is none of these formats. */
export async function recognise(source: Source): Promise<Recognised | null> {
  const { head } = source;
  const known = containerReader(source) ?? archiveReader(source) ?? enclosureReader(source);
  if (known) return known;
  // A PDF may have junk before its header, and that junk may be text; a mail may hold one as it is.
  const sent = isMail(head) && /^(?:from|received|return-path):/im.test(head.toString('latin1'));
  if (!sent && head.subarray(0, 1024).includes('%PDF-')) return null;
  return textReader(source) ?? ((await endsAsZip(source)) ? zipReader(source) : null);
}

function containerReader(source: Source): Recognised | null {
  const { head } = source;
  if (isCompoundFile(head)) {
    return { format: 'office', mime: OLE_MIME, read: () => readCompound(source) };
  }
  // A local header, the end of an empty directory, a mark of a split file (APPNOTE 4.3.7, 8.5.3).
  return /^PK[\0-\x08]/.test(head.toString('latin1', 0, 3)) ? zipReader(source) : null;
}

function zipReader(source: Source): Recognised {
  return { format: 'archive', mime: 'application/zip', read: () => readZip(source) };
}

async function readCompound(source: Source): Promise<TextReading> {
  const file = new CompoundFile(await readWhole(source));
  return isOutlookMail(file) ? readOutlookMail(file) : readBinaryOffice(file);
}

function enclosureReader(source: Source): Recognised | null {
  const { head } = source;
  const whole = (read: (bytes: Buffer) => TextReading | Promise<TextReading>) => async () =>
    read(await readWhole(source));
  if (isTnef(head)) return { format: 'mail', mime: TNEF_MIME, read: whole(readTnef) };
  if (cmsKind(head)) return { format: 'mail', mime: CMS_MIME, read: whole(readCms) };
  if (!head.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return null;
  return { format: 'office', mime: RTF_MIME, read: whole(readRtf) };
}

function readRtf(bytes: Buffer): TextReading {
  const sink = new TextSink();
  rtfToText(bytes, sink);
  return { format: 'office', mime: RTF_MIME, text: sink.toString(), flags: [] };
}

function textReader(source: Source): Recognised | null {
  const { head, size, path } = source;
  const mail = async (): Promise<TextReading> => {
    const bytes = await readBounded(source);
    return readInternetMail(bytes, bytes.length < size);
  };
  const text = async (): Promise<TextReading> =>
    readPlain(await readRange(path, 0, Math.min(size, MAX_PLAIN)), size > MAX_PLAIN);
  if (isMail(head)) return { format: 'mail', mime: 'message/rfc822', read: mail };
  return isPlainText(head) ? { format: 'text', mime: 'text/plain', read: text } : null;
}

/** A program that unpacks itself, or a directory behind bytes of another kind. */
async function endsAsZip({ path, size }: Source): Promise<boolean> {
  const length = Math.min(size, ZIP_TAIL);
  return (await readRange(path, size - length, length)).includes('PK\x05\x06', 'latin1');
}
