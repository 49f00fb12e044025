import { PDFiumLibrary } from '@hyzyla/pdfium';

/**
 * The part of PDFium's C interface that is used here (fpdfview.h, fpdf_text.h, fpdf_edit.h,
 * fpdf_doc.h). Handles and addresses are numbers; 0 is none. The package's own classes are not
 * used: their `render` closes the page under everybody who still holds it.
 */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(address: number): void };
  _FPDF_LoadMemDocument(bytes: number, size: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_GetFormType(document: number): number;
  _FPDF_GetSecurityHandlerRevision(document: number): number;
  _FPDF_DocumentHasValidCrossReferenceTable(document: number): number;
  _FPDF_GetSignatureCount(document: number): number;
  _FPDF_GetSignatureObject(document: number, index: number): number;
  _FPDFSignatureObj_GetByteRange(signature: number, buffer: number, length: number): number;
  _FPDFSignatureObj_GetDocMDPPermission(signature: number): number;
  _FPDFDoc_GetJavaScriptActionCount(document: number): number;
  _FPDFDoc_GetAttachmentCount(document: number): number;
  _FPDFDoc_GetAttachment(document: number, index: number): number;
  _FPDFAttachment_GetName(attachment: number, buffer: number, bytes: number): number;
  _FPDFAttachment_GetSubtype(attachment: number, buffer: number, bytes: number): number;
  _FPDFAttachment_GetFile(
    attachment: number,
    buffer: number,
    bytes: number,
    needed: number,
  ): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFAnnot_GetFileAttachment(annotation: number): number;
  _FPDFAnnot_GetSubtype(annotation: number): number;
  _FPDFAnnot_GetFlags(annotation: number): number;
  _FPDFAnnot_GetRect(annotation: number, rectangle: number): number;
  _FPDFAnnot_GetValueType(annotation: number, key: number): number;
  _FPDFAnnot_GetStringValue(annotation: number, key: number, buffer: number, bytes: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_Flatten(page: number, usage: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): number;
  _FPDFImageObj_GetImageFilterCount(object: number): number;
  _FPDFImageObj_GetImageFilter(
    object: number,
    index: number,
    buffer: number,
    bytes: number,
  ): number;
  _FPDFImageObj_GetImageDataRaw(object: number, buffer: number, bytes: number): number;
  _FPDFImageObj_GetBitmap(object: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_HasUnicodeMapError(text: number, index: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFText_GetCharBox(
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
  _FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    buffer: number,
    stride: number,
  ): number;
  _FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_GetFormat(bitmap: number): number;
  _FPDFBitmap_GetWidth(bitmap: number): number;
  _FPDFBitmap_GetHeight(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ): void;
}

/** An open document: its handle, and its bytes as PDFium has them, void once PDFium allocates. */
export interface OpenPdf {
  readonly api: Pdfium;
  readonly handle: number;
  readonly bytes: Buffer;
}

let loading: Promise<Pdfium> | null = null;

/** PDFium as WebAssembly; loaded once in a process. */
export function loadPdfium(): Promise<Pdfium> {
  // The package keeps its module private; there is no other way to the C interface.
  loading ??= PDFiumLibrary.init().then((library) => library['module'] as unknown as Pdfium);
  return loading;
}

/** Memory inside PDFium for the time of `work`; a view must be taken after the call that fills it. */
export function withMemory<T>(api: Pdfium, bytes: number, work: (address: number) => T): T {
  const address = api.wasmExports.malloc(Math.max(8, bytes));
  if (address === 0) throw new Error('PDFium is out of memory');
  try {
    return work(address);
  } finally {
    api.wasmExports.free(address);
  }
}

/** A view of PDFium's memory; void as soon as PDFium allocates. */
export function viewOf(api: Pdfium, address: number, bytes: number): DataView {
  return new DataView(api.HEAPU8.buffer, address, bytes);
}

/** Bytes of PDFium's memory, copied once. */
export function copyOf(api: Pdfium, address: number, bytes: number): Buffer {
  return Buffer.from(api.HEAPU8.slice(address, address + bytes).buffer);
}

/** The answer of a function that tells the bytes it needs, then fills them; empty above the limit. */
export function readBytes(
  api: Pdfium,
  fill: (address: number, bytes: number) => number,
  maxBytes: number,
): Buffer {
  const needed = fill(0, 0);
  if (needed <= 0 || needed > maxBytes) return Buffer.alloc(0);
  return withMemory(api, needed, (address) => {
    fill(address, needed);
    return copyOf(api, address, needed);
  });
}

/** A UTF-16LE text with its closing zero, as PDFium returns names. */
export function readText(
  api: Pdfium,
  fill: (address: number, bytes: number) => number,
  maxBytes = 4096,
): string {
  return textOf(readBytes(api, fill, maxBytes));
}

/** The text in UTF-16LE that PDFium gives, in one line and without half signs. */
export function textOf(bytes: Buffer): string {
  return bytes
    .toString('utf16le')
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '');
}
