import type { FlagCode } from '../../contracts/index.js';
import { decodeText } from '../charset.js';
import type { CompoundFile } from '../office/compound-file.js';
import type { TextReading } from '../reading.js';
import { addInternetMail } from './internet-mail.js';
import { splitMailbox } from './mail-shape.js';
import { inner, newMailText, type MailText } from './mail-text.js';
import { addOutlookMail } from './outlook-mail.js';
import { REPORT, SIGNATURE, type MailPart } from './parts.js';
import { cmsParts, partsWithin } from './parts-within.js';
import { addTnef } from './tnef.js';

export const TNEF_MIME = 'application/vnd.ms-tnef';
export const CMS_MIME = 'application/pkcs7-mime';

/** One mail, or many in an mbox. A damaged one among many costs itself. */
export async function readInternetMail(bytes: Buffer, isCut: boolean): Promise<TextReading> {
  const mails = splitMailbox(bytes);
  const mail = newMailText();
  let damaged = 0;
  for (const one of mails) {
    if (mail.sink.full) break;
    try {
      await addParts(await addInternetMail(one, mail), mail);
    } catch (error) {
      if (mails.length === 1) throw error;
      damaged += 1;
    }
    mail.sink.add('\n');
  }
  if (damaged > 0) mail.flags.add('ORIGINAL.DAMAGED');
  if (isCut) mail.sink.markCut();
  return toReading(mail, mails.length > 1 ? 'application/mbox' : 'message/rfc822');
}

/** A message that Outlook has saved. */
export async function readOutlookMail(file: CompoundFile): Promise<TextReading> {
  const mail = newMailText();
  await addParts(addOutlookMail(file, mail), mail);
  return toReading(mail, 'application/vnd.ms-outlook');
}

/** winmail.dat without its mail. */
export async function readTnef(bytes: Buffer): Promise<TextReading> {
  const mail = newMailText();
  await addParts(addTnef(bytes, mail), mail);
  return toReading(mail, TNEF_MIME);
}

/** A signed or encrypted file; without text where its content is no mail or is sealed. */
export async function readCms(bytes: Buffer): Promise<TextReading> {
  const mail = newMailText();
  await addParts(await cmsParts(bytes, mail), mail);
  const reading = toReading(mail, CMS_MIME);
  return reading.text === '' ? { ...reading, text: null } : reading;
}

function toReading({ sink, flags, said }: MailText, mime: string): TextReading {
  const text = sink.toString();
  const reading = { format: 'mail', mime, text, flags: [...flags] satisfies FlagCode[] } as const;
  return said.thread ? { ...reading, mail: said.thread } : reading;
}

/**
 * Flags what the parts say of the mail, and reads those that are mails themselves. A damaged one
 * costs itself.
 */
async function addParts(parts: readonly MailPart[], mail: MailText): Promise<void> {
  for (const part of parts) {
    if (SIGNATURE.test(part.mime)) mail.flags.add('MAIL.SIGNED');
    else if (part.mime === 'application/pgp-encrypted') mail.flags.add('MAIL.ENCRYPTED');
    else if (part.mime === 'message/partial') await addFragment(part, mail);
    else if (REPORT.test(part.mime)) mail.sink.add(`${decodeText(part.content)}\n`);
    else await addEnclosed(part, mail).catch(() => mail.flags.add('ORIGINAL.DAMAGED'));
  }
}

/** The first part of a split mail begins with the header of the whole (RFC 2046 §5.2.2); others say nothing alone. */
async function addFragment(part: MailPart, mail: MailText): Promise<void> {
  mail.flags.add('MAIL.PARTIAL');
  await addEnclosed(part, mail).catch(() => undefined);
}

/** A mail inside a mail, in any of its forms; other things are left alone. */
async function addEnclosed(part: MailPart, outer: MailText): Promise<void> {
  const mail = inner(outer);
  if (!mail || outer.sink.full) return;
  await addParts(await partsWithin(part, mail), mail);
}
