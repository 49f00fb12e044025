import type { PDFiumLibrary, PDFiumPage } from '@hyzyla/pdfium';
import type { ReadWord } from '../domain/page-reading.js';

/** The part of PDFium's C interface that gives every character with its box (fpdf_text.h). */
interface TextApi {
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_CountChars(textPage: number): number;
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  _FPDFText_GetCharBox(
    textPage: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
}

/** Four doubles: left, right, bottom, top. */
const BOX_BYTES = 32;

/** Characters of one page that are looked at; a page with more is no letter. */
const MAX_CHARS = 200_000;

interface Glyph {
  readonly char: string;
  readonly box: { left: number; right: number; bottom: number; top: number };
}

/** The words of a born-digital page with boxes in pixels; reading order is that of the PDF. */
export function wordsOfPage(library: PDFiumLibrary, page: PDFiumPage, scale: number): ReadWord[] {
  // The wrapper keeps both private; there is no other way to character boxes.
  const api = library['module'] as unknown as TextApi;
  const pageHandle: unknown = page['pageIdx'];
  const handle = api._FPDFText_LoadPage(Number(pageHandle));
  if (!handle) return [];
  try {
    const height = page.getOriginalSize().originalHeight;
    return groupWords(glyphsOf(api, handle), height, scale);
  } finally {
    api._FPDFText_ClosePage(handle);
  }
}

function* glyphsOf(api: TextApi, handle: number): Generator<Glyph> {
  const count = Math.min(api._FPDFText_CountChars(handle), MAX_CHARS);
  const pointer = api.wasmExports.malloc(BOX_BYTES);
  try {
    for (let index = 0; index < count; index += 1) {
      const code = api._FPDFText_GetUnicode(handle, index);
      const at = [0, 8, 16, 24].map((offset) => pointer + offset);
      const [left = 0, right = 0, bottom = 0, top = 0] = at;
      api._FPDFText_GetCharBox(handle, index, left, right, bottom, top);
      const value = (address: number): number => api.HEAPF64[address >> 3] ?? 0;
      const box = {
        left: value(left),
        right: value(right),
        bottom: value(bottom),
        top: value(top),
      };
      yield { char: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), box };
    }
  } finally {
    api.wasmExports.free(pointer);
  }
}

function groupWords(glyphs: Iterable<Glyph>, pageHeight: number, scale: number): ReadWord[] {
  const words: ReadWord[] = [];
  let run: Glyph[] = [];
  let line = 0;
  const flush = (): void => {
    if (run.length > 0) words.push(toWord(run, line, { pageHeight, scale }));
    run = [];
  };
  for (const glyph of glyphs) {
    if (/[\r\n]/.test(glyph.char)) {
      flush();
      if (glyph.char === '\n') line += 1;
    } else if (/\s|\0/.test(glyph.char)) flush();
    else run.push(glyph);
  }
  flush();
  return words;
}

function toWord(run: readonly Glyph[], l: number, page: { pageHeight: number; scale: number }) {
  const left = Math.min(...run.map(({ box }) => box.left));
  const right = Math.max(...run.map(({ box }) => box.right));
  const top = Math.max(...run.map(({ box }) => box.top));
  const bottom = Math.min(...run.map(({ box }) => box.bottom));
  const px = (points: number): number => Math.round(points * page.scale);
  return {
    t: run
      .map(({ char }) => char)
      .join('')
      .normalize('NFC'),
    x: px(left),
    y: px(page.pageHeight - top),
    w: Math.max(1, px(right - left)),
    h: Math.max(1, px(top - bottom)),
    c: 100,
    l,
  };
}
