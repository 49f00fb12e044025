import { cutText } from '#libs/kernel';
import type { Flag } from './flags.js';
import { titleFromFilename } from './filename.js';

/** What the first look says of an original that holds files; here and nowhere else. */
export const HOLDING = [
  'MAIL.ATTACHMENTS',
  'PDF.ATTACHMENTS',
  'PDF.E_INVOICE',
  'TEXT.ATTACHMENTS',
] as const;

/** Whether there are files inside an original to be taken out. */
export function holdsFiles(flags: readonly Flag[]): boolean {
  return flags.some(({ code }) => HOLDING.some((each) => each === code));
}

/**
 * Whether the files inside an original are known: `none` where there are none, `waiting` until they were taken
 * out, `failed` where that cannot be done.
 */
export type AttachmentsState = 'none' | 'waiting' | 'known' | 'failed';

/** What decides the state of the files inside an original. */
export interface AttachmentsSituation {
  readonly flags: readonly Flag[];
  readonly takenOutAt: Date | null;
  readonly failure: string | null;
}

export function attachmentsState(situation: AttachmentsSituation): AttachmentsState {
  if (situation.failure !== null) return 'failed';
  if (situation.takenOutAt !== null) return 'known';
  return holdsFiles(situation.flags) ? 'waiting' : 'none';
}

/** File names by what the bytes are, for files that came without a name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/tiff': '.tif',
  'text/plain': '.txt',
  'message/rfc822': '.eml',
};

/** What a file without a name is called, by its place in the original. */
export function nameOfNameless(place: number, mime: string): string {
  return `Anlage ${place}${ENDINGS[mime] ?? ''}`;
}

/** What an attachment may be called, and where that stands. */
export interface ProposedBetreff {
  readonly value: string;
  /** As it stands there. */
  readonly text: string;
  /** German, without a full stop. */
  readonly reason: string;
}

/** Characters of a Betreff. */
const MOST = 500;

/**
 * What an attachment may be called as a Dokument of its own: a mail by its Betreff, any other file by its name,
 * words parted where the name joins them.
 *
 * @param text the beginning of what stands in it
 */
export function proposedBetreff(
  { name, mime }: { readonly name: string; readonly mime: string },
  text: string,
): ProposedBetreff {
  const isMail = mime === 'message/rfc822' || mime === 'application/vnd.ms-outlook';
  const subject = isMail ? /^Betreff: (.+)$/m.exec(text)?.[1]?.trim() : undefined;
  if (subject) {
    const reason = 'Betreff der angehängten E-Mail';
    return { value: cutText(subject, MOST), text: subject, reason };
  }
  const title = titleFromFilename(name).replace(/_+/g, ' ').replace(/\s+/g, ' ').trim();
  return { value: title || name, text: name, reason: 'Dateiname der Anlage' };
}
