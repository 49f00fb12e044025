import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createDeflate } from 'node:zlib';
import type { PdfFile } from './pdf-file.js';
import { pdfDate, pdfName, pdfRef, pdfText, plainLine } from './pdf-syntax.js';
import type { RenditionAttachment } from './rendition-source.js';

/**
 * Writes files into the PDF, byte for byte, and answers with the entries of the catalogue that
 * name them (ISO 19005-3 §6.8, ISO 32000-2 §7.11.4 and §14.13).
 */
export async function writeAttachments(
  file: PdfFile,
  attachments: readonly RenditionAttachment[],
  moment: Date,
): Promise<string> {
  if (attachments.length === 0) return '';
  const specifications: { key: string; ref: string }[] = [];
  for (const [index, attachment] of attachments.entries()) {
    const content = contentOf(attachment);
    const embedded = await file.addFrom(
      `/Type /EmbeddedFile /Subtype ${pdfName(mimeOf(attachment))} /Filter /FlateDecode ` +
        `/Params << /ModDate ${pdfDate(moment)} >>`,
      content,
    );
    const name = plainLine(attachment.name) || `Anlage ${index + 1}`;
    const files = `/EF << /F ${pdfRef(embedded)} /UF ${pdfRef(embedded)} >>`;
    const specification = await file.add(
      `<< /Type /Filespec /F ${pdfText(name)} /UF ${pdfText(name)} ${files} ` +
        `/AFRelationship /${attachment.relationship} >>`,
    );
    specifications.push({ key: name, ref: pdfRef(specification) });
  }
  const names = unique(specifications).map(({ key, ref }) => `${key} ${ref}`);
  const all = specifications.map(({ ref }) => ref).join(' ');
  return `/AF [${all}] /Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >>`;
}

/** The type as far as it is one (RFC 6838 §4.2), else that of unknown bytes, as PDF/A-3 wants. */
function mimeOf({ mime }: RenditionAttachment): string {
  return /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(mime) ? mime : 'application/octet-stream';
}

/** Keys of a name tree are unique and in the order of their bytes. */
function unique(specifications: readonly { key: string; ref: string }[]) {
  const taken = new Map<string, number>();
  const keyed = specifications.map(({ key, ref }) => {
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return { key: pdfText(before === 0 ? key : `${key} (${before + 1})`), ref };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The file, deflated on its way. */
async function* contentOf(attachment: RenditionAttachment): AsyncGenerator<Uint8Array> {
  const source: Readable =
    'bytes' in attachment ? Readable.from([attachment.bytes]) : createReadStream(attachment.path);
  const deflate = createDeflate({ level: 9 });
  source.on('error', (error: Error) => deflate.destroy(error));
  for await (const chunk of source.pipe(deflate)) yield Buffer.from(chunk);
}
