import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import {
  PageUnreadable,
  type Attachment,
  type Probe,
  type Reader,
  type RenditionAttachment,
} from '#libs/imaging';
import type { ResultFolder } from './result-folder.js';

/** A file that was inside an original. */
export interface AttachmentVerdict {
  /** As it is called inside the original. */
  readonly name: string;
  readonly mime: string;
  /** Where it lies in the results; null for one beyond the limits. */
  readonly file: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** What was inside, for the verdict and for the rendition. */
export interface FoundAttachments {
  readonly verdicts: readonly AttachmentVerdict[];
  readonly forRendition: readonly RenditionAttachment[];
}

const NONE: FoundAttachments = { verdicts: [], forRendition: [] };

/** Takes the files out of a PDF, byte for byte; one that cannot be opened for it has none to tell. */
export async function takeAttachments(
  reader: Pick<Reader, 'attachments'>,
  path: string,
  { probe, folder }: { probe: Probe; folder: ResultFolder },
): Promise<FoundAttachments> {
  if (!probe.flags.includes('PDF.ATTACHMENTS')) return NONE;
  const files = await reader.attachments(path).catch((error: unknown): readonly Attachment[] => {
    if (error instanceof PageUnreadable) return [];
    throw error;
  });
  const verdicts: AttachmentVerdict[] = [];
  for (const [index, file] of files.entries()) verdicts.push(await keep(file, index + 1, folder));
  return { verdicts, forRendition: files.flatMap(toRendition) };
}

async function keep(
  { name, mime, bytes }: Attachment,
  number: number,
  folder: ResultFolder,
): Promise<AttachmentVerdict> {
  if (!bytes) return { name, mime, file: null, bytes: null, sha256: null };
  // Of a foreign name nothing but a plain ending gets into ours.
  const ending = /^\.[A-Za-z0-9]{1,5}$/.exec(extname(name))?.[0].toLowerCase() ?? '.bin';
  const file = `attachment-${String(number).padStart(4, '0')}${ending}`;
  await folder.write(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, mime, file, bytes: bytes.length, sha256 };
}

/** The XML of an e-invoice says the same as its pages; of other files nothing is known. */
function toRendition({ name, mime, bytes }: Attachment): RenditionAttachment[] {
  if (!bytes) return [];
  const invoice = /^(?:factur-x|zugferd-invoice|xrechnung)\.xml$/i.test(name);
  return [{ name, mime, bytes, relationship: invoice ? 'Alternative' : 'Unspecified' }];
}
