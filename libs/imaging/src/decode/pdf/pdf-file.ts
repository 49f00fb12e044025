import { readFile, stat } from 'node:fs/promises';
import { PageUnreadable } from '../../page/reading-failure.js';
import { KeptNotes, notesOf, type PageNote } from './pdf-notes.js';
import { PdfPage } from './pdf-page.js';
import { loadPdfium, type OpenPdf, type Pdfium } from './pdfium-api.js';

/** FPDF_GetLastError (fpdfview.h). */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** Bytes before which PDFium looks for a header (CPDF_SyntaxParser). */
const HEADER_WINDOW = 1024;

/** A header for a body that has lost its own; all positions move, so the objects are searched. */
const MISSING_HEADER = Buffer.from('%PDF-1.4\n');

/**
 * FLAT_NORMALDISPLAY (fpdf_flatten.h): fields, stamps and notes become part of the page, as on the screen. For print
 * only those with a flag for it would, and the others would be gone.
 */
const FLATTEN_AS_SHOWN = 0;

/** FPDF_ANNOT (fpdfview.h). */
const WITH_ANNOTATIONS = 1;

/** FPDFBitmap_BGRA. */
const FORMAT_BGRA = 4;

let open: PdfFile | null = null;

/** An open PDF. Scripts, XFA and actions are never run: PDFium is given no form environment. */
export class PdfFile implements OpenPdf {
  /** Of the pages that were opened, by their number: flattening takes them away. */
  private readonly notes = new KeptNotes();

  private constructor(
    readonly api: Pdfium,
    readonly handle: number,
    private readonly memory: { readonly address: number; readonly size: number },
    private readonly key: string,
  ) {}

  /**
   * Opens a path; one file is kept open, because the pages of an original are read in a row.
   *
   * @throws PageUnreadable (`PDF.PASSWORD`, `PDF.ENCRYPTED`, `ORIGINAL.DAMAGED`)
   */
  static async open(path: string): Promise<PdfFile> {
    const { size, mtimeMs } = await stat(path);
    const key = `${path}\0${size}\0${mtimeMs}`;
    if (open?.key === key) return open;
    return PdfFile.openBytes(key, withHeader(await readFile(path)));
  }

  /**
   * Opens a path anew, as it was before any page of it was flattened.
   *
   * @throws PageUnreadable
   */
  static async openAnew(path: string): Promise<PdfFile> {
    open?.close();
    open = null;
    return PdfFile.open(path);
  }

  /**
   * Opens bytes in memory, under a key by which they are known as long as they are the last.
   *
   * @throws PageUnreadable
   */
  static async openBytes(key: string, bytes: Buffer): Promise<PdfFile> {
    open?.close();
    open = null;
    const api = await loadPdfium();
    const address = api.wasmExports.malloc(bytes.length);
    if (address === 0) throw new PageUnreadable('PARSER.MEMORY');
    api.HEAPU8.set(bytes, address);
    const handle = api._FPDF_LoadMemDocument(address, bytes.length, 0);
    if (handle === 0) {
      const error = api._FPDF_GetLastError();
      api.wasmExports.free(address);
      throw new PageUnreadable(toFlag(error), `PDFium error ${error}`);
    }
    open = new PdfFile(api, handle, { address, size: bytes.length }, key);
    return open;
  }

  /** The bytes as PDFium has them; a view that is void as soon as PDFium allocates. */
  get bytes(): Buffer {
    const { address, size } = this.memory;
    return Buffer.from(this.api.HEAPU8.buffer, address, size);
  }

  get pageCount(): number {
    return this.api._FPDF_GetPageCount(this.handle);
  }

  /**
   * A page for the time of `work`, with the values of its form fields drawn in.
   *
   * @throws PageUnreadable
   */
  async withPage<T>(pageNo: number, work: (page: PdfPage) => Promise<T> | T): Promise<T> {
    const { page, notes } = this.loadPage(pageNo);
    try {
      return await work(new PdfPage(this, page, notes));
    } finally {
      this.api._FPDF_ClosePage(page);
    }
  }

  private loadPage(pageNo: number): { page: number; notes: readonly PageNote[] } {
    const { api, handle } = this;
    const page = api._FPDF_LoadPage(handle, pageNo - 1);
    if (page === 0) throw new PageUnreadable('ORIGINAL.DAMAGED', `no page ${pageNo}`);
    const known = this.notes.of(pageNo);
    if (known || api._FPDFPage_GetAnnotCount(page) === 0) return { page, notes: known ?? [] };
    const notes = notesOf(api, page);
    this.notes.keep(pageNo, notes);
    makeAppearances(api, page);
    api._FPDFPage_Flatten(page, FLATTEN_AS_SHOWN);
    api._FPDF_ClosePage(page);
    const flat = api._FPDF_LoadPage(handle, pageNo - 1);
    if (flat === 0) throw new PageUnreadable('ORIGINAL.DAMAGED', `no page ${pageNo}`);
    return { page: flat, notes };
  }

  private close(): void {
    this.api._FPDF_CloseDocument(this.handle);
    this.api.wasmExports.free(this.memory.address);
  }
}

/** Drawn once, fields without an appearance get one where the form wants it (ISO 32000-2 §12.7.3, NeedAppearances). */
function makeAppearances(api: Pdfium, page: number): void {
  const bitmap = api._FPDFBitmap_CreateEx(1, 1, FORMAT_BGRA, 0, 0);
  if (bitmap === 0) return;
  api._FPDF_RenderPageBitmap(bitmap, page, 0, 0, 1, 1, 0, WITH_ANNOTATIONS);
  api._FPDFBitmap_Destroy(bitmap);
}

function toFlag(error: number): 'PDF.PASSWORD' | 'PDF.ENCRYPTED' | 'ORIGINAL.DAMAGED' {
  if (error === ERROR_PASSWORD) return 'PDF.PASSWORD';
  return error === ERROR_SECURITY ? 'PDF.ENCRYPTED' : 'ORIGINAL.DAMAGED';
}

function withHeader(bytes: Buffer): Buffer {
  const headed = bytes.subarray(0, HEADER_WINDOW).includes('%PDF-');
  return headed ? bytes : Buffer.concat([MISSING_HEADER, bytes]);
}
