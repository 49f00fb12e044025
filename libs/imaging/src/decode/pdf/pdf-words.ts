import { plainSigns } from '#libs/kernel';
import type { ReadWord } from '../../page/page-reading.js';
import type { Matrix, PageContent, PdfPage } from './pdf-page.js';
import { viewOf, type Pdfium } from './pdfium-api.js';

/** Characters of one page that are looked at; a page with more is no letter. */
const MAX_CHARS = 200_000;

/** Text render modes without ink (ISO 32000-2 table 104). */
const INVISIBLE = new Set([3, 7]);

/** What PDFium gives for a hyphen at which a line was broken; it gives no end of the line with it (fpdf_text.h). */
const BROKEN_WORD = 2;

interface Glyph {
  readonly char: string;
  /** A hyphen behind which the word goes on in another line. */
  readonly breaks: boolean;
  /** No sign of a script at all, and a sign that PDFium has guessed from the shape of a code. */
  readonly garbage: boolean;
  readonly guessed: boolean;
  readonly hidden: boolean;
  /** Left, top, right, bottom on the upright page in points. */
  readonly box: readonly [number, number, number, number];
}

/** The words that a PDF itself gives for a page. */
export interface PdfText {
  /** Words that are drawn, and words that lie unseen: without ink or under a picture. */
  readonly visible: readonly ReadWord[];
  readonly hidden: readonly ReadWord[];
  /** Share 0–1 of the drawn characters that no font maps to a sign of a script. */
  readonly unmapped: number;
}

/**
 * The words of a page in pixels of the upright page; order as in the PDF.
 *
 * @param cover Place in the order of drawing of the picture that covers the page, if any: text
 * drawn before it is not seen.
 */
export function textOfPage(
  page: PdfPage,
  content: PageContent,
  { cover, scale }: { cover: number; scale: number },
): PdfText {
  const { api } = page;
  const text = api._FPDFText_LoadPage(page.handle);
  if (text === 0) return { visible: [], hidden: [], unmapped: 0 };
  try {
    const isHidden = hiddenTexts(api, content, cover);
    const glyphs = [...glyphsOf(page, text, isHidden)].filter((glyph) => isOnPage(glyph, page));
    const drawn = glyphs.filter(({ char, hidden }) => !hidden && /\S/.test(char));
    return {
      visible: groupWords(glyphs, { hidden: false, scale }),
      hidden: groupWords(glyphs, { hidden: true, scale }),
      unmapped: unmappedShare(drawn),
    };
  } finally {
    api._FPDFText_ClosePage(text);
  }
}

/** Whether a text object leaves no ink that can be seen; asked once for each object. */
function hiddenTexts(api: Pdfium, content: PageContent, cover: number) {
  const known = new Map<number, boolean>();
  return (object: number): boolean => {
    if (object === 0) return false;
    const before = known.get(object);
    if (before !== undefined) return before;
    const under = (content.texts.get(object) ?? Infinity) < cover;
    const hidden = under || INVISIBLE.has(api._FPDFTextObj_GetTextRenderMode(object));
    known.set(object, hidden);
    return hidden;
  };
}

/** Text outside the page that is shown (CropBox) is seen by nobody; signs without a place go with their neighbours. */
function isOnPage({ char, box: [left, top, right, bottom] }: Glyph, page: PdfPage): boolean {
  if (/\s/.test(char) || (left === right && top === bottom)) return true;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= 0 && y >= 0 && x <= page.width && y <= page.height;
}

function* glyphsOf(
  page: PdfPage,
  text: number,
  isHidden: (object: number) => boolean,
): Generator<Glyph> {
  const { api } = page;
  const upright = page.toUpright();
  const count = Math.min(api._FPDFText_CountChars(text), MAX_CHARS);
  const box = api.wasmExports.malloc(32);
  let hidden = false;
  try {
    for (let index = 0; index < count; index += 1) {
      const object = api._FPDFText_GetTextObject(text, index);
      // Spaces and line ends that PDFium adds belong to no object: they go with their neighbour.
      if (object !== 0) hidden = isHidden(object);
      api._FPDFText_GetCharBox(text, index, box, box + 8, box + 16, box + 24);
      const view = viewOf(api, box, 32);
      const at = (offset: number): number => view.getFloat64(offset, true);
      const code = api._FPDFText_GetUnicode(text, index);
      const breaks = code === BROKEN_WORD && object !== 0;
      yield {
        char: breaks ? '-' : toChar(code),
        breaks,
        garbage: !breaks && isGarbage(code),
        guessed: api._FPDFText_HasUnicodeMapError(text, index) === 1,
        hidden,
        box: turnBox(upright, [at(0), at(24), at(8), at(16)]),
      };
    }
  } finally {
    api.wasmExports.free(box);
  }
}

function toChar(code: number): string {
  const sign = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return sign ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * Guesses are right where a font is coded as usual; one that is not gives garbage among them, at
 * the latest where it draws a space.
 */
function unmappedShare(drawn: readonly Glyph[]): number {
  const guessesFail = drawn.some(({ garbage, guessed }) => garbage && guessed);
  const bad = drawn.filter(({ garbage, guessed }) => garbage || (guessed && guessesFail));
  return drawn.length === 0 ? 0 : bad.length / drawn.length;
}

/** Control characters, the private use area and "no character" say nothing to a reader. */
function isGarbage(code: number): boolean {
  const control = code < 32 && code !== 9 && code !== 10 && code !== 13;
  return control || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfff0;
}

function turnBox(
  [a, b, c, d, e, f]: Matrix,
  [left, top, right, bottom]: Glyph['box'],
): Glyph['box'] {
  const xs = [a * left + c * bottom + e, a * right + c * top + e];
  const ys = [b * left + d * bottom + f, b * right + d * top + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function groupWords(
  glyphs: readonly Glyph[],
  { hidden, scale }: { hidden: boolean; scale: number },
): ReadWord[] {
  const words: ReadWord[] = [];
  let run: Glyph[] = [];
  let line = 0;
  const flush = (): void => {
    if (run.length > 0) words.push(toWord(run, line, scale));
    run = [];
  };
  for (const glyph of glyphs) {
    if (glyph.char === '\n' || glyph.char === '\r') {
      flush();
      if (words.at(-1)?.l === line) line += 1;
    } else if (glyph.hidden !== hidden || /[\s\0]/.test(glyph.char)) flush();
    else run.push(glyph);
    if (glyph.breaks && glyph.hidden === hidden) {
      flush();
      line += 1;
    }
  }
  flush();
  return words.filter(({ t }) => t !== '');
}

function toWord(run: readonly Glyph[], l: number, scale: number): ReadWord {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of run) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  const px = (points: number): number => Math.round(points * scale);
  const t = plainSigns(run.map(({ char }) => char).join('')).trim();
  const w = Math.max(1, px(right - left));
  return { t, x: px(left), y: px(top), w, h: Math.max(1, px(bottom - top)), c: 100, l };
}
