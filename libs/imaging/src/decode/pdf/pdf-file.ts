import { readFile, stat } from 'node:fs/promises';
import { PageUnreadable } from '../../page/reading-failure.js';
import { PdfPage } from './pdf-page.js';
import { loadPdfium, type OpenPdf, type Pdfium } from './pdfium-api.js';

/** FPDF_GetLastError (fpdfview.h). */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** Bytes before which PDFium looks for a header (CPDF_SyntaxParser). */
const HEADER_WINDOW = 1024;

/** A header for a body that has lost its own; all positions move, so the objects are searched. */
const MISSING_HEADER = Buffer.from('%PDF-1.4\n');

/** FLAT_PRINT (fpdf_flatten.h): form fields become part of the page, as on paper. */
const FLATTEN_FOR_PRINT = 1;

let open: PdfFile | null = null;

/** An open PDF. Scripts, XFA and actions are never run: PDFium is given no form environment. */
export class PdfFile implements OpenPdf {
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
    const page = this.loadPage(pageNo);
    try {
      return await work(new PdfPage(this, page));
    } finally {
      this.api._FPDF_ClosePage(page);
    }
  }

  private loadPage(pageNo: number): number {
    const { api, handle } = this;
    const page = api._FPDF_LoadPage(handle, pageNo - 1);
    if (page === 0) throw new PageUnreadable('ORIGINAL.DAMAGED', `no page ${pageNo}`);
    if (api._FPDF_GetFormType(handle) === 0 || api._FPDFPage_GetAnnotCount(page) === 0) return page;
    api._FPDFPage_Flatten(page, FLATTEN_FOR_PRINT);
    api._FPDF_ClosePage(page);
    return api._FPDF_LoadPage(handle, pageNo - 1);
  }

  private close(): void {
    this.api._FPDF_CloseDocument(this.handle);
    this.api.wasmExports.free(this.memory.address);
  }
}

function toFlag(error: number): 'PDF.PASSWORD' | 'PDF.ENCRYPTED' | 'ORIGINAL.DAMAGED' {
  if (error === ERROR_PASSWORD) return 'PDF.PASSWORD';
  return error === ERROR_SECURITY ? 'PDF.ENCRYPTED' : 'ORIGINAL.DAMAGED';
}

function withHeader(bytes: Buffer): Buffer {
  const headed = bytes.subarray(0, HEADER_WINDOW).includes('%PDF-');
  return headed ? bytes : Buffer.concat([MISSING_HEADER, bytes]);
}
