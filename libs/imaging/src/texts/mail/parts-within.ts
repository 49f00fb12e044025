import { CompoundFile, isCompoundFile } from '../office/compound-file.js';
import { cmsKind, signedContent } from './cms.js';
import { addInternetMail } from './internet-mail.js';
import { isMail } from './mail-shape.js';
import type { MailText } from './mail-text.js';
import { addOutlookMail } from './outlook-mail.js';
import type { MailPart } from './parts.js';
import { addTnef } from './tnef.js';
import { isTnef } from './tnef-shape.js';

/** A media type or a name that promises a mail. */
const MAIL = /^(?:message|multipart)\/|\.(?:eml|p7m)$/i;

/**
 * Reads a part that is a mail itself, in any of its forms, and answers the parts of that one; of other
 * things there are none.
 *
 * @throws whatever the readers throw at a damaged one
 */
export async function partsWithin(part: MailPart, mail: MailText): Promise<MailPart[]> {
  const { content, mime, name } = part;
  if (part.message) return part.message(mail);
  if (isTnef(content)) return addTnef(content, mail);
  if (isCompoundFile(content)) {
    const promised = /\.msg$|ms-outlook/i.test(`${mime} ${name}`);
    return promised ? addOutlookMail(new CompoundFile(content), mail) : [];
  }
  if (cmsKind(content) !== null) return cmsParts(content, mail);
  const isPlain = MAIL.test(`${mime} ${name}`) && isMail(content);
  return isPlain ? addInternetMail(content, mail) : [];
}

/** The parts of a signed message (RFC 8551 §3.4, §3.5.2); a sealed one has none that can be seen. */
export async function cmsParts(content: Buffer, mail: MailText): Promise<MailPart[]> {
  if (cmsKind(content) === 'enveloped') {
    mail.flags.add('MAIL.ENCRYPTED');
    return [];
  }
  mail.flags.add('MAIL.SIGNED');
  const signed = signedContent(content);
  return signed && isMail(signed) ? addInternetMail(signed, mail) : [];
}
