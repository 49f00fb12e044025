import { mayBeText } from '../format/sniff.js';
import type { OriginalFormat } from '../format/probe-result.js';
import type { DecoderLimits } from '../page/limits.js';
import { filesInMail, openSource } from '../texts/index.js';
import { attachmentText } from './pdf/attachment-text.js';
import { readAttachments } from './pdf/pdf-attachments.js';
import { PdfFile } from './pdf/pdf-file.js';
import type { Attachment } from './protocol.js';

/**
 * The files inside a PDF or a mail in the order in which they stand there; none for other formats.
 *
 * @throws PageUnreadable where the original is too large to be taken apart
 */
export async function attachmentsOf(
  path: string,
  { head, format, limits }: { head: Buffer; format: OriginalFormat; limits: DecoderLimits },
): Promise<readonly Attachment[]> {
  if (mayBeText(head, format)) {
    const files = await filesInMail(await openSource(path, limits));
    if (files.length > 0) return files.map((file) => ({ ...file, text: attachmentText(file) }));
  }
  return format === 'pdf' ? readAttachments(await PdfFile.openAnew(path)) : [];
}
