import { decodeText } from '../charset.js';
import { CompoundFile, isCompoundFile } from '../office/compound-file.js';
import { isPlainText, MAX_PLAIN } from '../plain.js';
import { readRange, readWhole, type Source } from '../reading.js';
import { takeEncodedFiles } from '../uuencode.js';
import { cmsKind } from './cms.js';
import { addInternetMail } from './internet-mail.js';
import { isMail, splitMailbox } from './mail-shape.js';
import { inner, newMailText, type MailText } from './mail-text.js';
import { addOutlookMail, isOutlookMail } from './outlook-mail.js';
import { encodedPart, isAttachment, nameOfAttachment, type MailPart } from './parts.js';
import { cmsParts, partsWithin } from './parts-within.js';
import { addTnef } from './tnef.js';
import { isTnef } from './tnef-shape.js';

/** Files of one mail, and their bytes together, beyond which none is taken out. */
const MAX_FILES = 100;
const MAX_BYTES = 64 * 1024 * 1024;

/** A file in a mail. */
export interface FileInMail {
  /** As the sender has named it; empty where nobody has. */
  readonly name: string;
  /** As the sender has labelled it. */
  readonly mime: string;
  /** Null for one that is beyond the limits. */
  readonly bytes: Buffer | null;
  /** The place in the list, from 0, of the mail it lies in; null for one of the outermost. */
  readonly within: number | null;
}

/**
 * The files that hang on a mail, and on the mails inside it, in their order; each after the mail that
 * holds it. Pictures inside a text, signatures and envelopes are none. Of a plain text, those that stand in it in letters.
 *
 * @throws PageUnreadable where the mail is too large, and whatever the readers throw at a damaged one
 */
export async function filesInMail(source: Source): Promise<FileInMail[]> {
  const files = new Files();
  for (const parts of await outermost(source)) await files.add(parts, newMailText(), null);
  return files.found;
}

/** The parts of each mail of the file. */
async function outermost(source: Source): Promise<MailPart[][]> {
  const { head } = source;
  if (isCompoundFile(head)) {
    const file = new CompoundFile(await readWhole(source));
    return isOutlookMail(file) ? [addOutlookMail(file, newMailText())] : [];
  }
  if (isTnef(head)) return [addTnef(await readWhole(source), newMailText())];
  if (cmsKind(head) !== null) return [await cmsParts(await readWhole(source), newMailText())];
  if (!isMail(head)) return isPlainText(head) ? [await partsOfText(source)] : [];
  const mails = splitMailbox(await readWhole(source));
  const all: MailPart[][] = [];
  for (const mail of mails) {
    const parts = addInternetMail(mail, newMailText());
    all.push(mails.length === 1 ? await parts : await parts.catch(() => []));
  }
  return all;
}

/** Files in letters between the lines of a plain text. */
async function partsOfText({ path, size }: Source): Promise<MailPart[]> {
  const bytes = await readRange(path, 0, Math.min(size, MAX_PLAIN));
  return takeEncodedFiles(decodeText(bytes)).files.map(encodedPart);
}

/** Collects files up to the limits. */
class Files {
  readonly found: FileInMail[] = [];
  private left = MAX_BYTES;

  async add(parts: readonly MailPart[], mail: MailText, within: number | null): Promise<void> {
    for (const part of parts) {
      if (this.found.length >= MAX_FILES) return;
      const isFile = isAttachment(part);
      if (isFile) this.take(part, within);
      const deeper = inner(mail);
      if (!deeper) continue;
      const holder = isFile ? this.found.length - 1 : within;
      await this.add(await partsWithin(part, deeper).catch(() => []), deeper, holder);
    }
  }

  private take(part: MailPart, within: number | null): void {
    const { name, mime, content } = part.message ? asText(part) : part;
    const fits = content.length <= this.left;
    if (fits) this.left -= content.length;
    // A media type is no name of a file.
    const shown = name || (mime.startsWith('message/') ? nameOfAttachment(part) : '');
    this.found.push({ name: shown, mime, bytes: fits ? content : null, within });
  }
}

/** A message that Outlook keeps in its container is no file of its own: what it says becomes one. */
function asText(part: MailPart): MailPart {
  const mail = newMailText();
  part.message?.(mail);
  const content = Buffer.from(mail.sink.toString(), 'utf8');
  return { name: `${nameOfAttachment(part)}.txt`, mime: 'text/plain', inline: false, content };
}
