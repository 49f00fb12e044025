import type { FlagCode } from '../../contracts/index.js';
import { isInvoiceName, namesOfFiles } from './pdf-attachments.js';
import type { PdfFile } from './pdf-file.js';
import { findPdfTokens, type PdfTokens } from './pdf-tokens.js';

/** FPDF_GetFormType (fpdf_formfill.h): both kinds of XFA. */
const XFA_FORMS = new Set([2, 3]);

/** Signatures of one original that are looked at. */
const MAX_SIGNATURES = 100;

/**
 * What can be said about a PDF without looking at a page. PDFium follows the structure, the
 * tokens see what it cannot follow; nothing of it is run.
 */
export function flagsOfPdf(
  file: PdfFile,
  { whole, maxPixels }: { whole: boolean; maxPixels: number },
): FlagCode[] {
  const { api, handle } = file;
  const tokens = findPdfTokens(file.bytes);
  const encrypted = api._FPDF_GetSecurityHandlerRevision(handle) >= 0;
  const names = namesOfFiles(file, tokens.associated);
  const attached = names.length > 0 || tokens.attachments;
  const signed = signatureValues(file).length > 0 || tokens.signature;
  const facts: [FlagCode, boolean][] = [
    ['ORIGINAL.DAMAGED', !whole || isDamaged(file, tokens)],
    ['PDF.TOO_LARGE_AS_STORED', tokens.largestImage > maxPixels],
    ['PDF.ENCRYPTED', encrypted],
    ['PDF.SIGNED', signed],
    ['PDF.CERTIFIED', signed && isCertified(file, tokens)],
    ['PDF.JAVASCRIPT', tokens.javascript || api._FPDFDoc_GetJavaScriptActionCount(handle) > 0],
    ['PDF.XFA', tokens.xfa || XFA_FORMS.has(api._FPDF_GetFormType(handle))],
    ['PDF.LAUNCH_ACTION', tokens.launch],
    ['PDF.ATTACHMENTS', attached],
    ['PDF.NOTES', tokens.notes],
    ['PDF.PORTFOLIO', attached && tokens.portfolio],
    ['PDF.ENCRYPTED_ATTACHMENT', attached && encrypted && tokens.encryptedAttachments],
    ['PDF.E_INVOICE', names.some(isInvoiceName)],
  ];
  return facts.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** Signature fields that hold a value with a byte range; an empty field is no signature. */
function signatureValues({ api, handle }: PdfFile): number[] {
  const count = Math.min(MAX_SIGNATURES, api._FPDF_GetSignatureCount(handle));
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    api._FPDF_GetSignatureObject(handle, index),
  ).filter((signature) => api._FPDFSignatureObj_GetByteRange(signature, 0, 0) > 0);
}

function isCertified(file: PdfFile, tokens: PdfTokens): boolean {
  const { api } = file;
  return (
    tokens.certified ||
    signatureValues(file).some((value) => api._FPDFSignatureObj_GetDocMDPPermission(value) > 0)
  );
}

/** PDFium repairs silently: it says so only for the table of references. */
function isDamaged({ api, handle }: PdfFile, tokens: PdfTokens): boolean {
  return tokens.torn || api._FPDF_DocumentHasValidCrossReferenceTable(handle) === 0;
}
