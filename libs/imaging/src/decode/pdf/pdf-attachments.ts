import type { Attachment } from '../protocol.js';
import { withAssociatedFiles } from './associated-files.js';
import { attachmentText } from './attachment-text.js';
import type { PdfFile } from './pdf-file.js';
import {
  readBytes,
  readText,
  withMemory,
  viewOf,
  type OpenPdf,
  type Pdfium,
} from './pdfium-api.js';

/** Attachments of one original, their bytes together, and pages that are looked through. */
const MAX_ATTACHMENTS = 100;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_PAGES = 200;

/** Names under which an e-invoice travels in a PDF (Factur-X 1.0.7, ZUGFeRD 1.0, XRechnung). */
const INVOICE = /^(?:factur-x|zugferd-invoice|xrechnung)\.xml$/i;

/** Whether an attachment is the data of an e-invoice, by its name. */
export function isInvoiceName(name: string): boolean {
  return INVOICE.test(name);
}

/** The files that a document carries by name, without those that hang on a page. */
function listAttachments({ api, handle }: OpenPdf): { handle: number; name: string }[] {
  const count = Math.min(MAX_ATTACHMENTS, api._FPDFDoc_GetAttachmentCount(handle));
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const attachment = api._FPDFDoc_GetAttachment(handle, index);
    return { handle: attachment, name: attachment === 0 ? '' : nameOf(api, attachment) };
  }).filter(({ handle: attachment }) => attachment !== 0);
}

/** The names of the files that a document carries or says to belong to it, without those that hang on a page. */
export function namesOfFiles(file: PdfFile, associated: boolean): string[] {
  const names = listAttachments(file).map(({ name }) => name);
  if (!associated) return names;
  const more = withAssociatedFiles(file, (open) =>
    // A reference to a file elsewhere has no bytes.
    listAttachments(open).filter(({ handle }) => sizeOf(open.api, handle) > 0),
  );
  return [...names, ...(more ?? []).map(({ name }) => name)];
}

/**
 * All files in a PDF, unpacked; those beyond the limits have no bytes, and say so by `null`. What is only said to belong to
 * it comes last; mostly it is embedded by name as well.
 */
export function readAttachments(file: PdfFile): Attachment[] {
  const { api } = file;
  let left = MAX_BYTES;
  const take = ({ handle, name }: { handle: number; name: string }): Attachment => {
    const bytes = contentOf(api, handle, left);
    left -= bytes?.length ?? 0;
    const mime = readText(api, (address, length) =>
      api._FPDFAttachment_GetSubtype(handle, address, length),
    );
    const attachment = { name, mime: mime || 'application/octet-stream', bytes, within: null };
    return { ...attachment, text: attachmentText(attachment) };
  };
  const attachments = listAttachments(file).map(take);
  const pages = Math.min(MAX_PAGES, file.pageCount);
  for (let pageNo = 1; pageNo <= pages && attachments.length < MAX_ATTACHMENTS; pageNo += 1) {
    attachments.push(...onPage(file, pageNo, take));
  }
  const associated = withAssociatedFiles(file, (open) => listAttachments(open).map(take)) ?? [];
  for (const attachment of associated) {
    // A reference to a file elsewhere has no bytes, and what is no file has no name either.
    if (attachment.bytes?.length === 0 || attachments.some((known) => isSame(known, attachment)))
      continue;
    attachments.push(attachment);
  }
  return attachments.slice(0, MAX_ATTACHMENTS);
}

/** By name and content; of one that is beyond the limits only the name is known. */
function isSame(one: Attachment, other: Attachment): boolean {
  if (one.name !== other.name) return false;
  return one.bytes === null || other.bytes === null || one.bytes.equals(other.bytes);
}

function onPage(
  { api, handle }: PdfFile,
  pageNo: number,
  take: (attachment: { handle: number; name: string }) => Attachment,
): Attachment[] {
  const page = api._FPDF_LoadPage(handle, pageNo - 1);
  if (page === 0) return [];
  const count = Math.min(1000, api._FPDFPage_GetAnnotCount(page));
  const found: Attachment[] = [];
  for (let index = 0; index < count; index += 1) {
    const annotation = api._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const attachment = api._FPDFAnnot_GetFileAttachment(annotation);
    if (attachment !== 0) found.push(take({ handle: attachment, name: nameOf(api, attachment) }));
    api._FPDFPage_CloseAnnot(annotation);
  }
  api._FPDF_ClosePage(page);
  return found;
}

function nameOf(api: Pdfium, attachment: number): string {
  return readText(api, (address, length) =>
    api._FPDFAttachment_GetName(attachment, address, length),
  );
}

function contentOf(api: Pdfium, attachment: number, maxBytes: number): Buffer | null {
  const needed = sizeOf(api, attachment);
  if (needed > maxBytes) return null;
  const fill = (address: number, length: number): number =>
    sizeOf(api, attachment, { address, length });
  return needed === 0 ? Buffer.alloc(0) : readBytes(api, fill, maxBytes);
}

/** Bytes of a file, which are put where they are wanted. */
function sizeOf(api: Pdfium, attachment: number, { address, length } = { address: 0, length: 0 }) {
  return withMemory(api, 8, (needed) => {
    const told = api._FPDFAttachment_GetFile(attachment, address, length, needed);
    return told ? viewOf(api, needed, 4).getUint32(0, true) : 0;
  });
}
