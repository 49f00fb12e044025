import { plainSigns } from '#libs/kernel';
import type { EncodedFile } from '../uuencode.js';
import type { MailText } from './mail-text.js';
import { isTnef } from './tnef-shape.js';

/** A part of a mail that is not its text. */
export interface MailPart {
  readonly name: string;
  readonly mime: string;
  /** A picture inside the text. */
  readonly inline: boolean;
  readonly content: Buffer;
  /** Reads a message that is not bytes of its own, as Outlook stores it in its container. */
  readonly message?: (mail: MailText) => MailPart[];
}

export const SIGNATURE = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature)$/;

/** Parts that tell what became of another mail. */
export const REPORT =
  /^(?:message\/(?:delivery-status|disposition-notification|feedback-report)|text\/rfc822-headers)$/;

const ENCLOSURE = /^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted|(?:vnd\.)?ms-tnef)$/;

/** True for what a person attached; signatures, envelopes and other forms of the text are not. */
export function isAttachment({ name, mime, inline, content }: MailPart): boolean {
  if (inline || (name === '' && mime.startsWith('text/'))) return false;
  if (SIGNATURE.test(mime) || REPORT.test(mime) || ENCLOSURE.test(mime)) return false;
  return mime !== 'message/partial' && !mime.startsWith('multipart/') && !isTnef(content);
}

export function nameOfAttachment({ name, mime }: MailPart): string {
  return name || (mime.startsWith('message/') ? 'Nachricht' : mime);
}

/** A file that stood in letters in a text. */
export function encodedPart({ name, content }: EncodedFile): MailPart {
  return { name: plainSigns(name), mime: 'application/octet-stream', inline: false, content };
}
