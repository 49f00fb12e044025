import { archiveReader } from './archive/archive.js';
import { cmsKind } from './mail/cms.js';
import { readCms, readInternetMail, readOutlookMail, readTnef } from './mail/mail-reader.js';
import { isMail, isMailbox } from './mail/mail-shape.js';
import { isOutlookMail } from './mail/outlook-mail.js';
import { isTnef } from './mail/tnef.js';
import { readBinaryOffice } from './office/binary.js';
import { CompoundFile, isCompoundFile } from './office/compound-file.js';
import { readZip } from './office/package.js';
import { rtfToText } from './office/rtf.js';
import { isPlainText, MAX_PLAIN, readPlain } from './plain.js';
import { readBounded, readRange, readWhole, type Source, type TextReading } from './reading.js';
import { TextSink } from './text-sink.js';

/** Bytes in which the end of a ZIP directory lies (APPNOTE 4.3.16: 22 and a comment). */
const ZIP_TAIL = 22 + 0xffff;

type Read = () => Promise<TextReading>;

/** The reader for what a file is by its bytes; null where it is none of these formats. */
export async function recognise(source: Source): Promise<Read | null> {
  const { head } = source;
  if (isCompoundFile(head)) return () => readCompound(source);
  if (head.subarray(0, 2).toString('latin1') === 'PK' && (head[2] ?? 9) < 9) {
    return () => readZip(source);
  }
  const known = archiveReader(source) ?? enclosureReader(source);
  if (known) return known;
  // A PDF may have junk before its header, and that junk may be text.
  if (head.subarray(0, 1024).includes('%PDF-')) return null;
  return textReader(source) ?? ((await endsAsZip(source)) ? () => readZip(source) : null);
}

async function readCompound(source: Source): Promise<TextReading> {
  const file = new CompoundFile(await readWhole(source));
  return isOutlookMail(file) ? readOutlookMail(file) : readBinaryOffice(file);
}

function enclosureReader(source: Source): Read | null {
  const { head } = source;
  if (isTnef(head)) return async () => readTnef(await readWhole(source));
  if (cmsKind(head)) return async () => readCms(await readWhole(source));
  if (!head.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return null;
  return async () => {
    const sink = new TextSink();
    rtfToText(await readWhole(source), sink);
    return { format: 'office', mime: 'application/rtf', text: sink.toString(), flags: [] };
  };
}

function textReader(source: Source): Read | null {
  const { head, size, path } = source;
  if (isMail(head) || (isMailbox(head) && isPlainText(head))) {
    return async () => {
      const bytes = await readBounded(source);
      return readInternetMail(bytes, bytes.length < size);
    };
  }
  if (!isPlainText(head)) return null;
  return async () =>
    readPlain(await readRange(path, 0, Math.min(size, MAX_PLAIN)), size > MAX_PLAIN);
}

/** A program that unpacks itself, or a directory behind bytes of another kind. */
async function endsAsZip({ path, size }: Source): Promise<boolean> {
  const length = Math.min(size, ZIP_TAIL);
  return (await readRange(path, size - length, length)).includes('PK\x05\x06', 'latin1');
}
